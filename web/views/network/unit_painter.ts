// SPDX-License-Identifier: MIT
import type { DataView, ForwardPass, Grid, LayerLayout } from "backprop-playground/engine";
import { paint } from "../../colours/puor.ts";
import { padded } from "../../format/number.ts";
import type { PageSpec } from "../../state/state.ts";
import type { CurveColours } from "./curve_tile.ts";
import type { PlacedSlot } from "./geometry.ts";
import { MapSheet } from "./map_sheet.ts";
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
  /** Of a curve; maps are on one sheet. */
  canvas: HTMLCanvasElement | null;
  bar: HTMLElement | null;
  value: HTMLElement | null;
  shownValue: string;
  shownBar: number;
}

/** Paints maps, curves, bars and values of the units that are shown. */
export class UnitPainter {
  #tiles: Tile[] = [];
  #sheet: MapSheet | null = null;

  bind(
    slots: readonly PlacedSlot[],
    elements: HTMLElement[],
    spec: PageSpec,
    data: DataView,
    layout: readonly LayerLayout[],
    sheet: HTMLCanvasElement | null,
  ): void {
    this.#sheet =
      sheet && slots.length > 0
        ? new MapSheet(
            sheet,
            slots.map(({ box }) => box),
          )
        : null;
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
    const { width, height, values } = grid;
    const count = width * height;
    if (height > 1) {
      this.#sheet?.paint(width, height, (number, pixels) => {
        const { unit, zero, scale } = this.#tiles[number]!;
        const offset = unit * count;
        paint(values, offset, count, pixels, scale > 0 ? scale : mapScale(values, offset, count), dark, false, zero);
      });
      return;
    }
    // Few data have one input only.
    void import("./curve_tile.ts").then(({ paintCurve }) => {
      for (const { canvas, unit } of this.#tiles) {
        const offset = unit * count;
        if (canvas && unit < grid.units)
          paintCurve(canvas, values, offset, count, mapScale(values, offset, count), colours);
      }
    });
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
