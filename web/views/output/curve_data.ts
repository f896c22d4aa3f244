// SPDX-License-Identifier: MIT
import type { Curve } from "../../state/state.ts";

/** Columns for the chart: steps, training loss, test loss; null where there is nothing to draw. */
export type CurveColumns = [number[], (number | null)[], (number | null)[]];

/** A logarithmic axis has no place for 0: those points are left out of the line, not moved. */
export function curveColumns(curve: Curve, isLog: boolean): CurveColumns {
  const drawable = (value: number | null): number | null =>
    value !== null && Number.isFinite(value) && (!isLog || value > 0) ? value : null;
  return [curve.step, curve.train.map(drawable), curve.test.map(drawable)];
}

/** The range of the loss axis, from zero; a flat or empty curve still gets one. */
export function linearLossRange(largest: number | null): [number, number] {
  return [0, largest !== null && Number.isFinite(largest) && largest > 0 ? largest * 1.06 : 1];
}

/** Whole decades around the losses, at least one. */
export function logLossRange(smallest: number | null, largest: number | null): [number, number] {
  if (!(smallest !== null && largest !== null && smallest > 0 && Number.isFinite(largest))) return [0.01, 1];
  const low = 10 ** Math.floor(Math.log10(smallest) + 1e-9);
  const high = 10 ** Math.ceil(Math.log10(largest) - 1e-9);
  return high > low ? [low, high] : [low, low * 10];
}

/** The step axis begins with room for ten steps, so that the first points do not leap. */
export function stepRange(last: number | null): [number, number] {
  return [0, Math.max(last ?? 0, 10)];
}
