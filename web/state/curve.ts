// SPDX-License-Identifier: MIT
import type { Report } from "backprop-playground/engine";
import type { Curve } from "./state.ts";

/** More points than the chart has pixels are of no use: past this, every second one is dropped. */
const mostPoints = 2000;

export const emptyCurve: Curve = { step: [], train: [], test: [] };

/** Adds the report's losses; the same step twice replaces, an earlier step (stepping back) cuts what came after. */
export function appendToCurve(curve: Curve, report: Report): Curve {
  let length = curve.step.length;
  while (length > 0 && (curve.step[length - 1] ?? 0) >= report.step) length -= 1;
  if (
    length === curve.step.length - 1 &&
    curve.step[length] === report.step &&
    curve.train[length] === report.trainLoss &&
    curve.test[length] === report.testLoss
  )
    return curve;
  const next: Curve = {
    step: [...curve.step.slice(0, length), report.step],
    train: [...curve.train.slice(0, length), report.trainLoss],
    test: [...curve.test.slice(0, length), report.testLoss],
  };
  return next.step.length > mostPoints ? thinned(next) : next;
}

/** Every second point, always keeping the first and the last. */
function thinned(curve: Curve): Curve {
  const last = curve.step.length - 1;
  const keep = (_: unknown, index: number): boolean => index % 2 === 0 || index === last;
  return { step: curve.step.filter(keep), train: curve.train.filter(keep), test: curve.test.filter(keep) };
}
