// SPDX-License-Identifier: MIT
import type { DataView } from "backprop-playground/engine";
import type { PageData } from "../../state/state.ts";
import { drawPoints, type Place } from "../output/points.ts";
import { linearScale, padInterval } from "../output/scale.ts";
import type { DataSet } from "./data_sets.ts";

/** Pixels along each side of a thumbnail: enough for two device pixels a CSS pixel. */
export const THUMBNAIL_SIDE = 112;

/** What the generators are asked for: few points, so that their pattern can be seen. */
export function thumbnailData(set: DataSet): Partial<PageData> {
  if (set.table) return { kind: set.kind, table: set.table };
  return {
    kind: set.kind,
    samples: set.kind === "spiral" ? 160 : 120,
    noise: 0.05,
    classes: 5,
    seed: 1,
    trainShare: 1,
  };
}

/** Where a sample lies: the first two inputs across and up; with one input the target is up. */
export function placesOf(data: DataView, side: number): Place {
  const { inputs, targets } = data.train;
  const across = linearScale(padInterval(data.domain[0] ?? [0, 1], 0.04), [0, side]);
  const second = data.inputCount > 1 ? data.domain[1] : data.targetRange;
  const up = linearScale(padInterval(second ?? [0, 1], 0.04), [side, 0]);
  return (sample) => {
    const x = inputs[sample * data.inputCount] ?? 0;
    const y = data.inputCount > 1 ? inputs[sample * data.inputCount + 1] : targets[sample * data.outputCount];
    return [across.toPixel(x), up.toPixel(y ?? 0)];
  };
}

/** Few rows are drawn large: a gate has four. */
export function radiusFor(count: number): number {
  return count <= 8 ? 11 : 4;
}

export function paintThumbnail(canvas: HTMLCanvasElement, data: DataView, isDark: boolean): void {
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.clearRect(0, 0, canvas.width, canvas.height);
  const style = { radius: radiusFor(data.train.count), isDark, hollow: false, halo: null };
  drawPoints(pen, data.train, data, placesOf(data, canvas.width), style);
}
