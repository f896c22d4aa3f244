// SPDX-License-Identifier: MIT
import { lessons, fetchLesson } from "virtual:lessons";
import { createEngine, type SpecInput } from "backprop-playground/engine";
import { expect, test } from "vitest";
import { resolveTables } from "../../../web/datasets/tables.ts";
import type { PageSpec } from "../../../web/state/state.ts";
import { quantitiesOf } from "../../../web/worker/quantities.ts";

const engine = await createEngine();
/** Numbers that a run may not have. */
const sometimes = ["test-loss", "test-accuracy", "test-misread"];

test.each(lessons.map(({ name }) => name))(
  "%s: the engine takes every spec, and has every number that is named",
  async (name) => {
    const { steps } = await fetchLesson[name]();
    let spec: SpecInput = {};
    const missing: string[] = [];
    for (const [at, step] of steps.entries()) {
      if (step.spec) spec = await resolveTables({ data: {}, ...step.spec } as PageSpec);
      const session = engine.createSession(spec);
      session.step();
      for (const [number, quantity] of Object.entries(step.numbers ?? {}))
        if (!sometimes.includes(quantity.of) && quantitiesOf([quantity], session)[0] === null)
          missing.push(`step ${at + 1}: ${number}`);
      session.delete();
    }
    expect(missing).toEqual([]);
  },
);

test.each(lessons.map(({ name }) => name))("%s: asks for something, and ends in a task", async (name) => {
  const { steps, minutes } = await fetchLesson[name]();
  expect(steps.at(-1)!.task ?? steps.at(-2)!.task).toBeDefined();
  expect(minutes).toBeGreaterThanOrEqual(5);
  expect(minutes).toBeLessThanOrEqual(10);
});
