// SPDX-License-Identifier: MIT
import type { Recorded, Report } from "backprop-playground/engine";
import type { Curve } from "./state.ts";

/** More points than the chart has pixels are of no use: past this, every second one is dropped. */
const mostPoints = 2000;

export const emptyCurve: Curve = { step: [], train: [], test: [] };

/**
 * The course's losses with the report's as the last ones: the same step replaces (a typed weight), what came after an
 * earlier one is cut (a course of its own begins there). Only for the end of a course: going back leaves it as it is.
 */
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

/** What the engine has recorded, and what `curve` has beyond it. */
export function recordedCurve({ step, trainLoss, testLoss }: Recorded, curve: Curve): Curve {
  const last = step.at(-1) ?? -1;
  const beyond = curve.step.findIndex((at) => at > last);
  const rest = beyond < 0 ? curve.step.length : beyond;
  return {
    step: [...step, ...curve.step.slice(rest)],
    train: [...trainLoss, ...curve.train.slice(rest)],
    test: [...(testLoss ?? step.map(() => null)), ...curve.test.slice(rest)],
  };
}

/** Every second point, always keeping the first and the last. */
function thinned(curve: Curve): Curve {
  const last = curve.step.length - 1;
  const keep = (_: unknown, index: number): boolean => index % 2 === 0 || index === last;
  return { step: curve.step.filter(keep), train: curve.train.filter(keep), test: curve.test.filter(keep) };
}
