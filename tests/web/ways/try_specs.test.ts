// SPDX-License-Identifier: MIT
import { createEngine } from "backprop-playground/engine";
import { expect, test } from "vitest";
import type { PageSpec } from "../../../web/state/state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { oneWeight, presentNetwork, twoWeights, valuesOfTwo } from "../../../web/ways/try_specs.ts";

const engine = await createEngine();

/** The grid of a weight: both ends among its values. */
function gridOf(values: number): number[] {
  return Array.from({ length: values }, (_, at) => -1 + (2 * at) / (values - 1));
}

function searched(spec: PageSpec): { found: number[]; tried: number; status: string } {
  const session = engine.createSession(spec);
  const { status } = session.step(1_000_000);
  const found = [...session.parameterBlock()];
  const { tried } = session.attempts();
  session.delete();
  return { found, tried, status };
}

test("one weight ends, and has the value of the grid that brute force finds", () => {
  const best = gridOf(201).toSorted((one, other) => Math.abs(one * 1.5 - 0.5) - Math.abs(other * 1.5 - 0.5))[0]!;
  const { found, tried, status } = searched(oneWeight(201));
  expect(tried).toBe(201);
  expect(status).toBe("stopped");
  expect(found[0]).toBeCloseTo(best, 12);
});

test("two weights end, and have the values that the table was made with", () => {
  const { found, tried, status } = searched(twoWeights(11));
  expect(tried).toBe(121);
  expect(status).toBe("stopped");
  expect(found[0]).toBeCloseTo(0.6, 12);
  expect(found[1]).toBeCloseTo(-0.4, 12);
});

test("two weights have few enough values that one lives to see the end", () => {
  expect(valuesOfTwo(1000)).toBe(1000);
  expect(valuesOfTwo(1_000_000) ** 2).toBe(1_000_000);
});

test("the present network keeps everything but how it learns", () => {
  const spec = presentNetwork(defaultSpec, 5);
  expect(spec).toEqual({
    ...defaultSpec,
    learner: { ...defaultSpec.learner, kind: "weight-combinations", search: { low: -1, high: 1, values: 5 } },
  });
});
