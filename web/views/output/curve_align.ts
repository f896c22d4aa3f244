// SPDX-License-Identifier: MIT
import type { Curve } from "../../state/state.ts";
import { curveColumns } from "./curve_data.ts";

/** A number; null where the line has a gap; undefined where this line has no point and runs on. */
type Column = (number | null | undefined)[];
/** Steps of all courses; a column of the training loss for every ghost; training and test loss of the followed course. */
export type AlignedColumns = [number[], ...Column[]];

/** More points than this say no more in a pale line. */
const GHOST_POINTS = 300;

/** The losses of several courses over the union of their steps, as the chart wants them. */
export function alignedColumns(ghosts: readonly Curve[], followed: Curve, isLog: boolean): AlignedColumns {
  const [steps, train, test] = curveColumns(followed, isLog);
  if (ghosts.length === 0) return [steps, train, test];
  const thin = ghosts.map((ghost) => curveColumns(thinnedTo(ghost, GHOST_POINTS), isLog));
  const union = [...new Set([steps, ...thin.map(([its]) => its)].flat())].sort((one, other) => one - other);
  const place = new Map(union.map((step, index) => [step, index]));
  const spread = (own: readonly number[], values: readonly (number | null)[]): Column => {
    const column: Column = new Array<undefined>(union.length).fill(undefined);
    own.forEach((step, index) => {
      column[place.get(step) ?? 0] = values[index];
    });
    return column;
  };
  return [union, ...thin.map(([own, losses]) => spread(own, losses)), spread(steps, train), spread(steps, test)];
}

/** At most so many points of a curve, evenly, with the first and the last. */
export function thinnedTo(curve: Curve, most: number): Curve {
  const count = curve.step.length;
  if (count <= most) return curve;
  const kept = Array.from({ length: most }, (_, index) => Math.round((index * (count - 1)) / (most - 1)));
  const pick = <Value>(values: readonly Value[]): Value[] => kept.map((index) => values[index] as Value);
  return { step: pick(curve.step), train: pick(curve.train), test: pick(curve.test) };
}
