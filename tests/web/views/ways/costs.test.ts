// SPDX-License-Identifier: MIT
import { expect, test, vi } from "vitest";
import { initialState } from "../../../../web/state/initial.ts";
import type { State } from "../../../../web/state/state.ts";
import { defaultSpec } from "../../../../web/url/defaults.ts";
import { Costs } from "../../../../web/views/ways/costs.ts";
import type { Ask } from "../../../../web/worker/query.ts";

const costs = { parameters: 3, forwardPass: 2, backpropagation: 4, forwardMode: 12, finiteDifferences: 12 };

function stateOf(change: Partial<State> = {}): State {
  const layout = [{ fanIn: 2, units: 1, bias: true, trainBias: true, weights: 0, biases: 2 }];
  const loaded = { layout, data: { train: { count: 4 } } } as unknown as State["loaded"];
  return { ...initialState(defaultSpec), loaded, ...change };
}

function engine() {
  const asked: string[] = [];
  const ask = (name: string): Promise<unknown> => {
    asked.push(name);
    if (name === "pass-costs") return Promise.resolve([costs]);
    const effort = { forwardPasses: 24, backwardPasses: 0, multiplyAdds: 48 };
    const run = { method: "finite-differences", gradient: new Float64Array(), effort, ms: 30 };
    return Promise.resolve({ step: 0, runs: [run] });
  };
  return { asked, ask: ask as unknown as Ask };
}

test("a network is counted and timed once, one question after the other", async () => {
  const { asked, ask } = engine();
  const tell = vi.fn();
  const asking = new Costs(tell);
  const state = stateOf();
  asking.look(state, ask);
  asking.look(state, ask);
  await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(costs, { passes: 24, ms: 30 }));
  asking.look(state, ask);
  expect(asked).toEqual(["pass-costs", "gradients"]);
});

test("nothing is timed while the run plays", async () => {
  const { asked, ask } = engine();
  const tell = vi.fn();
  const asking = new Costs(tell);
  const playing = stateOf({ playing: true });
  asking.look(playing, ask);
  await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(costs, null));
  asking.look(playing, ask);
  expect(asked).toEqual(["pass-costs"]);
  asking.look({ ...playing, playing: false }, ask);
  expect(asked).toEqual(["pass-costs", "gradients"]);
});

test("an answer about a network that is gone is not taken", async () => {
  const { asked, ask } = engine();
  const tell = vi.fn();
  const asking = new Costs(tell);
  asking.look(stateOf(), ask);
  const next = stateOf();
  asking.look(next, ask);
  await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(costs, expect.anything()));
  expect(tell).toHaveBeenCalledTimes(2);
  expect(asked).toEqual(["pass-costs", "pass-costs", "gradients"]);
});

test("a question that is refused is not asked again and again", async () => {
  const ask = vi.fn(() => Promise.reject(new Error("no")));
  const tell = vi.fn();
  const asking = new Costs(tell);
  const state = stateOf();
  asking.look(state, ask);
  await vi.waitFor(() => expect(tell).toHaveBeenCalledWith(null, null));
  asking.look(state, ask);
  expect(ask).toHaveBeenCalledTimes(1);
});
