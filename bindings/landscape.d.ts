// SPDX-License-Identifier: MIT
/** A climber who feels only the slope underfoot, and the cost over a plane through the present weights. */
import type { ParameterAddress } from "./spec.d.ts";

export type CurveName = "one-valley" | "two-valleys" | "many-valleys" | "plateau" | "stairs" | "cliff";
/** A curve with valleys and plateaus, from the low to the high end of its range. */
export interface Curve {
  name: CurveName;
  low: number;
  high: number;
  at: number[];
  height: number[];
}
export interface ClimbOptions {
  from: number;
  velocity?: number;
  learningRate: number;
  /** [0, 1) */
  momentum?: number;
  ascend?: boolean;
  steps?: number;
}
export type Footing = "moving" | "plateau" | "local-valley" | "lowest-valley" | "leaping" | "left";
export interface Climb {
  /** One entry more than steps: the start is the first. */
  at: number[];
  height: number[];
  slope: number[];
  velocity: number[];
  /** Where it stands at the end; going up, a valley is a top. */
  footing: Footing;
  /** What the next step would add. */
  nextStep: number;
  /** The lowest (going up: the highest) point of the range, as far as it is sampled. */
  bestAt: number;
  bestHeight: number;
}

/** Two parameters, or two random filter-normalised directions through the present parameters. */
export type LandscapeAxes = { x: ParameterAddress; y: ParameterAddress } | { seed: number };
export interface LandscapeRequest {
  axes: LandscapeAxes;
  /** Two parameters: their values. Random directions: multiples of them, the present parameters at (0, 0). */
  x: [number, number];
  y: [number, number];
  /** Points along each side, the ends included. */
  width: number;
  height: number;
  /** [first, count]: the rows that are computed; absent: all. */
  rows?: [number, number];
  /** Numbers of training rows; absent: all. */
  samples?: number[];
  /** At most so many recorded moments of the run; absent: none. */
  path?: number;
}
export interface Landscape {
  width: number;
  /** Of the rows that were computed. */
  height: number;
  /** values[row * width + column]; row 0 has the largest y. */
  values: Float32Array;
  /** The present parameters on the plane, the cost there, its gradient along the axes, and where the next step leads. */
  at: [number, number];
  cost: number;
  gradient: [number, number];
  next: [number, number];
  path: { x: number[]; y: number[]; step: number[] };
}
