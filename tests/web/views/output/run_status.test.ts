// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Report, Spec } from "backprop-playground/engine";
import { statusNote } from "../../../../web/views/output/run_status.ts";

const spec = {
  layers: [{ units: 4 }, { units: 4 }, { units: 1 }],
  stop: { loss: 0.01, epochs: 20 },
  learner: { optimizer: { kind: "sgd", learningRate: 10 } },
} as unknown as Spec;
const report = (part: Partial<Report>): Report =>
  ({ step: 340, epoch: 20, status: "running", divergence: null, ...part }) as Report;

test("a run that can go on has nothing to say", () => {
  expect(statusNote(report({}), spec)).toBeNull();
});

test("a diverged run names the step and the layer, says that weights are kept, and what to do", () => {
  const note = statusNote(report({ status: "diverged", divergence: { step: 341, layer: 1, what: "parameter" } }), spec);
  expect(note?.title).toBe("Diverged at step 341");
  expect(note?.text).toContain("layer 2");
  expect(note?.text).toContain("last finite weights are kept");
  expect(note?.text).toContain("Lower the learning rate (10)");
  expect(note?.gentler).toBe(1);
});

test("the output layer is called by its name", () => {
  const note = statusNote(report({ status: "diverged", divergence: { step: 1, layer: 2, what: "loss" } }), spec);
  expect(note?.text).toContain("the output layer");
});

test("a goal and the last epoch are said plainly", () => {
  expect(statusNote(report({ status: "goal" }), spec)?.text).toBe(
    "The training loss is at or below 0.01 after 340 steps.",
  );
  expect(statusNote(report({ status: "stopped" }), spec)?.text).toBe("20 epochs are done, as set under “Stop”.");
});
