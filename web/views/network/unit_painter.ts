// SPDX-License-Identifier: MIT
import type { DataView, ForwardPass, Grid, LayerLayout } from "backprop-playground/engine";
import { paint } from "../../colours/puor.ts";
import { padded } from "../../format/number.ts";
import type { PageSpec } from "../../state/state.ts";
import { paintCurve, type CurveColours } from "./curve_tile.ts";
import type { PlacedSlot } from "./geometry.ts";
import { shortValue } from "./short_value.ts";
import { barShare, isBounded, mapScale, signOf } from "./scales.ts";

/** The live parts of one unit's tile; what it does not show is null. */
interface Tile {
  column: number;
  index: number;
  /** Number among all units, features first: where its map lies in a Grid. */
  unit: number;
  bounded: boolean;
  zero: number;
  scale: number;
  canvas: HTMLCanvasElement | null;
  bar: HTMLElement | null;
  value: HTMLElement | null;
  shownValue: string;
  shownBar: number;
}

/** Paints maps, curves, bars and values of the units that are shown. */
export class UnitPainter {
  #tiles: Tile[] = [];
  #image: ImageData | null = null;

  bind(
    slots: readonly PlacedSlot[],
    elements: HTMLElement[],
    spec: PageSpec,
    data: DataView,
    layout: readonly LayerLayout[],
  ): void {
    const firsts = [0, data.featureNames.length];
    for (const layer of layout) firsts.push((firsts.at(-1) ?? 0) + layer.units);
    this.#tiles = slots.map((placed, number): Tile => {
      const { column } = placed;
      const index = placed.slot.index;
      const activation = spec.layers[column - 1]?.activation;
      const output = column === spec.layers.length && data.task === "classification";
      const { low, high } = data.encoding;
      const element = elements[number];
      const value = element?.querySelector<HTMLElement>(".value") ?? null;
      return {
        column,
        index,
        unit: (firsts[column] ?? 0) + index,
        bounded: activation !== undefined && isBounded(activation),
        zero: output ? (low + high) / 2 : 0,
        scale: output ? (high - low) / 2 : 0,
        canvas: element?.querySelector("canvas") ?? null,
        bar: element?.querySelector<HTMLElement>(".bar") ?? null,
        value,
        shownValue: value?.dataset["value"] ?? "",
        shownBar: NaN,
      };
    });
  }

  paintMaps(grid: Grid, dark: boolean, colours: CurveColours): void {
    const count = grid.width * grid.height;
    for (const tile of this.#tiles) {
      if (!tile.canvas || tile.unit >= grid.units) continue;
      const offset = tile.unit * count;
      if (grid.height === 1) {
        paintCurve(tile.canvas, grid.values, offset, count, mapScale(grid.values, offset, count), colours);
        continue;
      }
      const context = fitted(tile.canvas, grid.width, grid.height);
      if (!context) continue;
      if (this.#image?.width !== grid.width || this.#image.height !== grid.height) {
        this.#image = context.createImageData(grid.width, grid.height);
      }
      const scale = tile.scale > 0 ? tile.scale : mapScale(grid.values, offset, count);
      paint(grid.values, offset, count, this.#image.data, scale, dark, false, tile.zero);
      context.putImageData(this.#image, 0, 0);
    }
  }

  /** @param flow null: no input is chosen */
  paintValues(flow: ForwardPass | null): void {
    for (const tile of this.#tiles) {
      const value =
        flow === null
          ? undefined
          : tile.column === 0
            ? flow.features[tile.index]
            : flow.layers[tile.column - 1]?.a[tile.index];
      const text = value === undefined ? "" : padded(shortValue(value), 5);
      if (tile.value && text !== tile.shownValue) {
        tile.shownValue = text;
        // Drawn by CSS: the text is no part of the tile's name.
        tile.value.dataset["value"] = text;
      }
      if (tile.bar) paintBar(tile, barShare(value ?? 0, tile.bounded));
    }
  }
}

/** The bar starts in the middle and goes right for positive, left for negative values. */
function paintBar(tile: Tile, share: number): void {
  const level = Math.round(share * 100) / 100;
  if (level === tile.shownBar || !tile.bar) return;
  if (signOf(level) !== signOf(tile.shownBar) || Number.isNaN(tile.shownBar)) {
    tile.bar.classList.toggle("negative", level < 0);
    tile.bar.classList.toggle("positive", level > 0);
  }
  tile.shownBar = level;
  tile.bar.style.transform = `scaleX(${level})`;
}

/** The canvas's context, with exactly these pixels; kept in plain memory, as it is written once a frame. */
function fitted(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  return canvas.getContext("2d", { willReadFrequently: true, alpha: false });
}
