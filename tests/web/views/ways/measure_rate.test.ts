// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { measureRate, passesPerSecond } from "../../../../web/views/ways/measure_rate.ts";
import type { Ask, Queries } from "../../../../web/worker/query.ts";

const costs = { parameters: 10, forwardPass: 20, backpropagation: 60, forwardMode: 400, finiteDifferences: 400 };

/** An engine that makes a pass in so many milliseconds. */
function engine(msOfPass: number): { ask: Ask; asked: Queries["gradients"]["ask"][] } {
  const asked: Queries["gradients"]["ask"][] = [];
  const ask = (_: "gradients", question: Queries["gradients"]["ask"]): Promise<unknown> => {
    asked.push(question);
    const forwardPasses = 2 * costs.parameters * (question.samples?.length ?? 0);
    const effort = { forwardPasses, backwardPasses: 0, multiplyAdds: 0 };
    const ms = forwardPasses * msOfPass;
    const run = { method: "finite-differences", gradient: new Float64Array(), effort, ms };
    return Promise.resolve({ step: 0, runs: [run] });
  };
  return { ask: ask as unknown as Ask, asked };
}

test("the passes are repeated until their time is long enough to be told", async () => {
  const { ask, asked } = engine(1e-4);
  const measured = await measureRate(ask, { costs, train: 50, trained: 10 });
  expect(asked.map(({ repeat }) => repeat)).toEqual([1, 10, 100, 1000]);
  expect(measured!.ms).toBeGreaterThanOrEqual(20);
  expect(passesPerSecond(measured!)).toBeCloseTo(1e7, 0);
});

test("a large network is measured on fewer samples, and one that is too large not at all", async () => {
  const large = engine(1e-4);
  await measureRate(large.ask, { costs: { ...costs, forwardPass: 100_000 }, train: 500, trained: 10 });
  expect(large.asked[0]!.samples).toHaveLength(50);
  const huge = engine(1);
  expect(await measureRate(huge.ask, { costs: { ...costs, forwardPass: 1e7 }, train: 500, trained: 1000 })).toBeNull();
  expect(huge.asked).toEqual([]);
});

test("a clock that never moves gives no rate", async () => {
  expect(await measureRate(engine(0).ask, { costs, train: 50, trained: 10 })).toBeNull();
});
