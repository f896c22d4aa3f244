// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { GradientMethod } from "backprop-playground/engine";
import {
  LONG_ENOUGH,
  measure,
  nextRepeat,
  relativeDifference,
  timed,
} from "../../../../web/views/backwards/measure.ts";
import { differenceSentence } from "../../../../web/views/backwards/gradient_table.ts";
import { inTurn } from "../../../../web/views/backwards/in_turn.ts";
import type { Ask, Queries } from "../../../../web/worker/query.ts";

type Gradients = Queries["gradients"]["ask"];

/** An engine whose gradients take so many milliseconds each, and twenty times as long the first time; `tick`: of its clock. */
function engine(ms: Record<GradientMethod, number>, tick = 0.1) {
  const asked: Gradients[] = [];
  const warm = new Set<GradientMethod>();
  const ask = ((_name: "gradients", question: Gradients) => {
    asked.push(question);
    const runs = question.methods.map((method) => {
      const total = ms[method] * question.repeat * (warm.has(method) ? 1 : 20);
      warm.add(method);
      const effort = { forwardPasses: 1, backwardPasses: 1, multiplyAdds: 75 };
      const read = (Math.round(total / tick) * tick) / question.repeat;
      return { method, ms: read, effort, gradient: Float64Array.of(3, 4) };
    });
    return Promise.resolve({ step: 7, runs });
  }) as unknown as Ask;
  return { ask, asked };
}
const counted = [
  { method: "backpropagation", multiplyAdds: 75 },
  { method: "forward-mode", multiplyAdds: 1825 },
  { method: "finite-differences", multiplyAdds: 1250 },
] as const;

describe("how often a gradient is computed for the clock", () => {
  test("far more often where the clock has hardly moved", () => {
    expect(nextRepeat(1, 0)).toBe(16);
    expect(nextRepeat(16, 0.2)).toBe(256);
  });
  test("then as often as should be long enough, with a quarter to spare", () => {
    expect(nextRepeat(100, 10)).toBe(Math.ceil((100 * LONG_ENOUGH * 1.25) / 10));
  });
  test("always more often than before, and not without end", () => {
    expect(nextRepeat(100, 19.999)).toBeGreaterThan(100);
    expect(nextRepeat(1_000_000, 0)).toBe(1_000_000);
  });
  test("until it took long enough, on a clock of tenths of a millisecond", async () => {
    const { ask, asked } = engine({ backpropagation: 0.002, "forward-mode": 1, "finite-differences": 1 });
    const { ms, repeat } = await timed(ask, "backpropagation", 0);
    expect(ms * repeat).toBeGreaterThanOrEqual(LONG_ENOUGH);
    expect(ms).toBeCloseTo(0.002, 4);
    expect(asked.length).toBeLessThan(8);
  });
  test("not at all again where one takes long enough", async () => {
    const { ask, asked } = engine({ backpropagation: 30, "forward-mode": 1, "finite-differences": 1 });
    await ask("gradients", { methods: ["backpropagation"], samples: [0], repeat: 1 });
    expect(await timed(ask, "backpropagation", 0)).toEqual({ ms: 30, repeat: 1 });
    expect(asked).toHaveLength(2);
  });
});

describe("a measurement", () => {
  test("does not count what warmed up", async () => {
    const { ask } = engine({ backpropagation: 25, "forward-mode": 60, "finite-differences": 50 });
    const { runs } = await measure(ask, 4, counted);
    expect(runs.map(({ ms }) => ms)).toEqual([25, 60, 50]);
  });
  test("takes all gradients from one answer, so that they are of the same step", async () => {
    const { ask, asked } = engine({ backpropagation: 25, "forward-mode": 60, "finite-differences": 50 });
    const { step, sample, runs } = await measure(ask, 4, counted);
    expect([step, sample]).toEqual([7, 4]);
    expect(asked.filter(({ methods }) => methods.length === 3)).toHaveLength(1);
    expect(runs.every(({ gradient }) => gradient !== null)).toBe(true);
  });
  test("does not run what would keep the worker for too long, and says how long", async () => {
    const { ask, asked } = engine({ backpropagation: 200, "forward-mode": 1, "finite-differences": 1 });
    const { runs } = await measure(ask, 0, counted);
    expect(asked.some(({ methods }) => methods.includes("forward-mode"))).toBe(false);
    expect(runs[1]).toMatchObject({ ms: null, gradient: null });
    expect(runs[1]!.estimate).toBeCloseTo((200 * 1825) / 75, 6);
  });
});

describe("how far a gradient is from another", () => {
  test("is the largest difference as a share of the reference's length", () => {
    expect(relativeDifference(Float64Array.of(3, 4.5), Float64Array.of(3, 4))).toBeCloseTo(0.1, 12);
    expect(relativeDifference(Float64Array.of(0, 0), Float64Array.of(0, 0))).toBe(0);
    expect(relativeDifference(Float64Array.of(3), Float64Array.of(3, 4))).toBeNaN();
  });
  test("is said as no difference only where there is none", () => {
    expect(differenceSentence("forward mode", 0)).toContain("to the last digit");
    expect(differenceSentence("forward mode", 1.2e-16)).toContain("to within 1.2·10⁻¹⁶ of its length");
  });
});

test("questions are asked one at a time, and a refusal does not stop the next", async () => {
  const log: string[] = [];
  const ask = (async (name: string) => {
    log.push(`ask ${name}`);
    await Promise.resolve();
    log.push(`end ${name}`);
    if (name === "chain") throw new Error("too large");
    return [];
  }) as unknown as Ask;
  const one = inTurn(ask);
  const [first, second] = await Promise.allSettled([one("chain", { sample: 0 }), one("pass-costs", { networks: [] })]);
  expect([first.status, second.status]).toEqual(["rejected", "fulfilled"]);
  expect(log).toEqual(["ask chain", "end chain", "ask pass-costs", "end pass-costs"]);
});
