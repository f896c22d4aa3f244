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

/** The curve with the report's losses at their place: a moment in the middle of the course that is looked at. */
export function withPoint(curve: Curve, { step, trainLoss, testLoss }: Report): Curve {
  const after = curve.step.findIndex((at) => at >= step);
  const place = after < 0 ? curve.step.length : after;
  const replaced = curve.step[place] === step ? 1 : 0;
  if (replaced && curve.train[place] === trainLoss && curve.test[place] === testLoss) return curve;
  const next: Curve = {
    step: curve.step.toSpliced(place, replaced, step),
    train: curve.train.toSpliced(place, replaced, trainLoss),
    test: curve.test.toSpliced(place, replaced, testLoss),
  };
  return next.step.length > mostPoints ? thinned(next) : next;
}

/** A gap at the end of the curve so wide that a straight line over it would say more than is known. */
export function endsInGap({ step }: Curve): boolean {
  const end = step.at(-1) ?? 0;
  const gap = end - (step.at(-2) ?? 0);
  return gap > WIDE_GAP && gap > end / GAPS;
}
const WIDE_GAP = 50;
const GAPS = 20;

/** What the engine has recorded and what is in `curve`; where both have a step, the curve saw it last. */
export function recordedCurve({ step, trainLoss, testLoss }: Recorded, curve: Curve): Curve {
  const points = new Map<number, [number, number | null]>();
  step.forEach((at, index) => points.set(at, [trainLoss[index] ?? 0, testLoss?.[index] ?? null]));
  curve.step.forEach((at, index) => points.set(at, [curve.train[index] ?? 0, curve.test[index] ?? null]));
  const sorted = [...points].sort(([a], [b]) => a - b);
  const next: Curve = {
    step: sorted.map(([at]) => at),
    train: sorted.map(([, [train]]) => train),
    test: sorted.map(([, [, test]]) => test),
  };
  return next.step.length > mostPoints ? thinned(next) : next;
}

/** Every second point, always keeping the first and the last. */
function thinned(curve: Curve): Curve {
  const last = curve.step.length - 1;
  const keep = (_: unknown, index: number): boolean => index % 2 === 0 || index === last;
  return { step: curve.step.filter(keep), train: curve.train.filter(keep), test: curve.test.filter(keep) };
}
