// SPDX-License-Identifier: MIT
import { createEngine, type Engine, type Session } from "backprop-playground/engine";
import { beforeAll, expect, test } from "vitest";
import { misreadOf } from "../../../web/worker/misread.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});

function trained(steps: number): Session {
  const session = engine.createSession({ data: { kind: "letters", samples: 240, noise: 0.35, trainShare: 0.7 } });
  session.step(steps);
  return session;
}

test("as many letters are misread as stand beside the diagonal of the confusion matrix", () => {
  const session = trained(60);
  for (const part of ["train", "test"] as const) {
    const rows = session.confusion()[part];
    const wrong = rows.flatMap((row, truth) => row.filter((_, read) => read !== truth)).reduce((a, b) => a + b, 0);
    const { count, total, readings, step } = misreadOf(session, { part, most: 5, also: [] });
    expect(count).toBe(wrong);
    expect(wrong).toBeGreaterThan(5);
    expect(total).toBe(session.data()[part].count);
    expect(readings).toHaveLength(5);
    expect(step).toBe(60);
  }
  session.delete();
});

test("a misreading's outputs are those of its letter, the largest of them what it is read as", () => {
  const session = trained(60);
  const data = session.data();
  for (const { row, truth, read, outputs } of misreadOf(session, { part: "test", most: 8, also: [] }).readings) {
    expect(truth).toBe(data.test.classes[row]);
    expect(read).not.toBe(truth);
    const input = Array.from(data.test.inputs.subarray(100 * row, 100 * row + 100));
    expect(outputs).toEqual(session.feedForward(input).layers.at(-1)!.a);
    expect(Math.max(...outputs)).toBe(outputs[read]);
  }
  session.delete();
});

test("rows that are asked for are given whether they are misread or not, each once and in order", () => {
  const session = trained(400);
  const { readings } = misreadOf(session, { part: "train", most: 0, also: [7, 3, 7, 100_000, -1] });
  expect(readings.map(({ row }) => row)).toEqual([3, 7]);
  session.delete();
});

test("what is read follows the training", () => {
  const session = trained(10);
  const before = misreadOf(session, { part: "train", most: 0, also: [] }).count;
  session.step(600);
  expect(misreadOf(session, { part: "train", most: 0, also: [] }).count).toBeLessThan(before / 4);
  session.delete();
});
