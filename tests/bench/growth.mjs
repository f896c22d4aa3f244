// SPDX-License-Identifier: MIT
// How the cost of a step grows: width, depth, batch and rows, beside the arithmetic that it is (npm run bench growth).
import { evaluationOperations, multiplyAdds, stepOperations } from "./operations.mjs";
import { summary } from "./statistics.mjs";

const rowsOfTable = 20; // batches of the rows' curve: divides every number of rows, and is whole lanes
const twoLayersOf = (width) => [2, width, width, 1];

/**
 * The points of a curve: a network, a batch, rows. Batches of 32 samples: every weight then meets 96 multiply-adds a step
 * and the optimiser once, so that products and activations are what is measured. Rows beyond the batch only in the curve
 * that is about them.
 */
export const curves = {
  width: [2, 4, 8, 16, 32, 64, 128, 256, 512].map((x) => ({ x, sizes: twoLayersOf(x), batch: 32, rows: 32 })),
  depth: [1, 2, 3, 4, 6, 8, 10, 12].map((x) => ({ x, sizes: Array(x + 1).fill(32), batch: 32, rows: 32 })),
  batch: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024].map((x) => ({ x, sizes: twoLayersOf(32), batch: x, rows: x })),
  rows: [100, 300, 1000, 3000, 10_000, 30_000, 100_000].map((x) => ({
    x,
    sizes: twoLayersOf(16),
    batch: rowsOfTable,
    rows: x,
  })),
};

/** A table of pseudo-random numbers in [−1, 1), always the same (Numerical Recipes' generator). */
function table(rows, sizes) {
  let state = 12345;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  const matrix = (columns) => Array.from({ length: rows }, () => Array.from({ length: columns }, next));
  return { inputs: matrix(sizes[0]), targets: matrix(sizes.at(-1)) };
}

const specOf = ({ sizes, batch, rows }) => ({
  precision: "single",
  data: { kind: "table", task: "regression", trainShare: 1, standardize: false, ...table(rows, sizes) },
  layers: sizes.slice(1).map((units) => ({ units, activation: "tanh" })),
  loss: "half-squared-error",
  learner: { batchSize: batch, optimizer: { kind: "sgd", learningRate: 0.001 } },
});

const microseconds = (work) => {
  const began = performance.now();
  work();
  return (performance.now() - began) * 1000;
};

/** Starts a point: makes a session, warms it up and finds how many steps fill a turn (whole epochs of the table). */
function begin(engine, curve, point, milliseconds) {
  const session = engine.createSession(specOf(point));
  const epoch = Math.ceil(point.rows / point.batch);
  session.step(100); // beyond the first steps, each of which is recorded for the timeline
  let steps = Math.max(epoch, 8);
  for (;;) {
    const spent = microseconds(() => session.step(steps));
    if (spent >= milliseconds * 500) {
      const turns = Math.max(1, Math.round((steps * milliseconds * 1000) / spent / epoch));
      steps = Math.max(2, turns * epoch);
      return { curve, point, session, epoch, steps, many: [], one: [], call: [] };
    }
    steps *= 2;
  }
}

/** One turn of a point: a call of many steps, of one, and of none; the last tells the price of a call and its report. */
function turn({ session, steps, many, one, call }) {
  many.push(microseconds(() => session.step(steps)));
  const fine = Math.max(1, Math.min(200, Math.floor(2000 / Math.max(1, one.at(-1) ?? 200))));
  const repeated = (work) => microseconds(() => Array.from({ length: fine }, work)) / fine;
  one.push(repeated(() => session.step(1)));
  call.push(repeated(() => session.report()));
}

/** @returns records of one point, all in µs */
function recordsOf({ curve, point, epoch, steps, many, one, call }) {
  const first = Math.min(...one);
  const each = many.map((spent) => (spent - first) / (steps - 1));
  const step = summary(each);
  const least = Math.min(...each);
  const common = { section: "growth", task: curve, contender: "ours", host: "node", precision: "single", x: point.x };
  const operations = stepOperations(point.sizes, point.batch);
  const records = [
    {
      ...common,
      unit: "µs/step",
      ...step,
      least,
      operations,
      multiplyAdds: point.batch * multiplyAdds(point.sizes),
    },
  ];
  if (curve !== "rows") return records;
  const epochs = summary(each.map((spent) => spent * epoch));
  records.push({
    ...common,
    task: "epoch",
    unit: "µs/epoch",
    ...epochs,
    least: least * epoch,
    operations: operations * epoch,
  });
  const scores = one.map((spent, round) => spent - call[round] - step.median);
  records.push({
    ...common,
    task: "evaluation",
    unit: "µs",
    ...summary(scores),
    least: first - Math.min(...call) - least,
    operations: evaluationOperations(point.sizes, point.rows),
  });
  return records;
}

/**
 * @param {{ rounds?: number, milliseconds?: number, say?: (line: string) => void }} [options]
 * @returns {Promise<object[]>} one record a point (of rows: three), with the operations that it stands for
 */
export async function measure({ rounds = 9, milliseconds = 30, say = () => {} } = {}) {
  const { createEngine } = await import("../../dist/engine/index.js");
  const engine = await createEngine();
  const records = [];
  for (const [curve, points] of Object.entries(curves)) {
    say(`growth with ${curve}`);
    const begun = points.map((point) => begin(engine, curve, point, milliseconds));
    for (let round = 0; round < rounds; round++) begun.forEach(turn);
    records.push(...begun.flatMap(recordsOf));
    begun.forEach(({ session }) => session.delete());
  }
  return records;
}
