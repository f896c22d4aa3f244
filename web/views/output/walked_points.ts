// SPDX-License-Identifier: MIT
import { svg, type SVGTemplateResult } from "lit";
import type { DataView, PointSet } from "backprop-playground/engine";
import type { Dispatch } from "../../state/actions.ts";
import type { State, Walk } from "../../state/state.ts";
import type { PlotLayout } from "./plot_layout.ts";
import { placeOf } from "./point_layer.ts";
import { drawPoints, type DrawnPoints, type Place, type PointStyle } from "./points.ts";

/** How near to a training point a click must be to pin it, in pixels. */
const REACH = 10;
/** Points of the batch are a little larger than they usually are. */
const LARGER = 0.8;

/** What a walked step adds to the points of a plot: its batch, the sample that is followed, and the hand that pins one. */
export class WalkedPoints {
  readonly #walk: Walk;
  readonly #pinned: number | null;
  readonly #data: DataView;
  readonly #layout: PlotLayout;
  readonly #dispatch: Dispatch;
  readonly #place: Place;
  /** For screen readers. */
  readonly text: string;

  constructor(walk: Walk, { pinned }: State, data: DataView, layout: PlotLayout, dispatch: Dispatch) {
    this.#walk = walk;
    this.#pinned = pinned;
    this.#data = data;
    this.#layout = layout;
    this.#dispatch = dispatch;
    this.#place = placeOf(data.train, data, layout);
    const what = pinned === null ? "Following" : "Pinned:";
    this.text = `${what} training row ${walk.scene.followed + 1}. P pins the next one of the batch, Shift P lets it go.`;
  }

  /** The points of the batch, over the paler others. */
  draw(pen: CanvasRenderingContext2D, style: PointStyle): void {
    const { batch } = this.#walk.scene;
    const place: Place = (number) => this.#place(batch[number] ?? 0);
    const larger = { ...style, radius: style.radius + LARGER };
    drawPoints(pen, rowsOf(this.#data.train, batch, this.#data.outputCount), this.#data, place, larger);
  }

  /** The point that is followed: a ring, and lines across the plot. */
  mark(): SVGTemplateResult {
    const { x, y } = this.#layout;
    const [cx, cy] = this.#place(this.#walk.scene.followed);
    const ring = `M${cx - 9} ${cy}a9 9 0 1 0 18 0a9 9 0 1 0 -18 0`;
    const across = `M${x.pixels[0]} ${cy}H${cx - 9}M${cx + 9} ${cy}H${x.pixels[1]}`;
    const up = `M${cx} ${y.pixels[0]}V${cy + 9}M${cx} ${cy - 9}V${y.pixels[1]}`;
    return svg`<path stroke="var(--bp-accent)" opacity="0.55" d=${across + up} />
      <path class="marker under" d=${ring} />
      <path fill="none" stroke="var(--bp-accent)" stroke-width="2.5" d=${ring} />`;
  }

  /** Pins the training point at a place of the picture, or lets it go; false where there is none. */
  press(place: readonly [number, number]): boolean {
    const row = nearestRow(this.#data.train.count, this.#place, place, REACH);
    if (row !== null) this.#pin(row === this.#pinned ? null : row);
    return row !== null;
  }

  /** P pins the next of the batch, Shift + P lets it go; false: another key. */
  key({ key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">): boolean {
    if (key.toLowerCase() !== "p") return false;
    const { batch, followed } = this.#walk.scene;
    this.#pin(shiftKey ? null : (batch[(batch.indexOf(followed) + 1) % batch.length] ?? followed));
    return true;
  }

  #pin(sample: number | null): void {
    this.#dispatch({ type: "pin", sample });
  }
}

/** Some rows of a set, in their order, as a set that can be drawn. */
export function rowsOf({ classes, targets }: PointSet, rows: readonly number[], outputs: number): DrawnPoints {
  return {
    count: rows.length,
    classes: Int32Array.from(classes.length > 0 ? rows : [], (row) => classes[row] ?? 0),
    targets: Float64Array.from(rows.flatMap((row) => Array.from(targets.subarray(row * outputs, (row + 1) * outputs)))),
  };
}

/** The row whose point lies nearest to a place in the picture, within `reach` pixels; null: none is so near. */
export function nearestRow(
  count: number,
  place: Place,
  [x, y]: readonly [number, number],
  reach: number,
): number | null {
  let nearest: number | null = null;
  let best = reach;
  for (let row = 0; row < count; row++) {
    const at = place(row);
    const distance = Math.hypot(at[0] - x, at[1] - y);
    if (distance > best) continue;
    best = distance;
    nearest = row;
  }
  return nearest;
}
