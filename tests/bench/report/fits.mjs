// SPDX-License-Identifier: MIT
// The exponents with which cost and arithmetic grow, fitted over the same points.
import { fitPower } from "../statistics.mjs";
import { all } from "./records.mjs";

/**
 * From which point on a curve is fitted. Below a width of 16, and below as many samples, a step is mostly what does not
 * grow with them: calls, the rest of a pack.
 */
export const fitFrom = { width: 16, depth: 1, batch: 16, rows: 100, epoch: 100, evaluation: 100 };

/** What the horizontal axis of a curve counts. */
export const axes = {
  width: "units in each hidden layer",
  depth: "layers of 32 units",
  batch: "samples in a batch",
  rows: "rows of the data set",
  epoch: "rows of the data set",
  evaluation: "rows of the data set",
};

/** A difference of times can come out at nothing where the machine was busy: such a point says nothing. */
const says = ({ least }) => least > 0;

/**
 * Least squares on log–log of the least time of each point, and of its operations.
 * @returns {{ curve: string, from: number, points: number, time: number, operations: number, difference: number, factor: number }[]}
 *   the curves that were measured; difference: time − operations
 */
export function fits(records) {
  return Object.keys(fitFrom).flatMap((curve) => {
    const points = all(records, { section: "growth", task: curve })
      .filter(({ x }) => x >= fitFrom[curve])
      .filter(says);
    if (points.length < 2) return [];
    const xs = points.map(({ x }) => x);
    const time = fitPower(
      xs,
      points.map(({ least }) => least),
    );
    const operations = fitPower(
      xs,
      points.map((point) => point.operations),
    ).exponent;
    const difference = time.exponent - operations;
    return [
      {
        curve,
        from: fitFrom[curve],
        points: points.length,
        time: time.exponent,
        operations,
        difference,
        factor: time.factor,
      },
    ];
  });
}
