// SPDX-License-Identifier: MIT
declare module "d3-contour" {
  /** GeoJSON: polygons, each a ring and its holes; element (column, row) of the values lies at (column + ½, row + ½). */
  export interface ContourShape {
    type: "MultiPolygon";
    value: number;
    coordinates: [number, number][][][];
  }
  export interface Contours {
    (values: ArrayLike<number>): ContourShape[];
    size(size: [number, number]): Contours;
    thresholds(values: number[]): Contours;
  }
  export function contours(): Contours;
}
