// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { firstOwnLanes, laneOf, ownSetups } from "../../../web/race/own_lanes.ts";
import { onNetwork, settingsFor, setupsOf } from "../../../web/race/settings.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";

describe("lanes of one's own network", () => {
  test("begin with what it does now, against random nudges", () => {
    const [own, other] = ownSetups(defaultSpec, firstOwnLanes(defaultSpec));
    expect(own?.spec).toEqual(defaultSpec);
    expect(other?.spec).toEqual({
      ...defaultSpec,
      learner: { ...defaultSpec.learner, kind: "random-nudge", search: { scale: 0.3 } },
    });
  });

  test("change learner, optimiser, learning rate and batch, and nothing else", () => {
    const lane = { ...laneOf(defaultSpec), optimizer: "adam" as const, learningRate: 0.01, batchSize: 3 };
    const { spec, name } = ownSetups(defaultSpec, [lane])[0]!;
    expect(name).toBe("backpropagation, Adam, 0.01, batch 3");
    expect(spec.learner).toMatchObject({ kind: "backpropagation", batchSize: 3 });
    expect(spec.learner.optimizer).toMatchObject({ kind: "adam", learningRate: 0.01, beta1: 0.9 });
    expect({ ...spec, learner: defaultSpec.learner }).toEqual(defaultSpec);
  });

  test("keep the network's own momentum where the optimiser is its own", () => {
    const optimizer = { ...defaultSpec.learner.optimizer, momentum: 0.8 };
    const base = { ...defaultSpec, learner: { ...defaultSpec.learner, optimizer } };
    expect(ownSetups(base, [laneOf(base)])[0]?.spec.learner.optimizer.momentum).toBe(0.8);
  });

  test("are named by what matters: a search has no learning rate, combinations no batch", () => {
    const lane = laneOf(defaultSpec);
    const names = ownSetups(defaultSpec, [
      { ...lane, kind: "one-weight-at-a-time" },
      { ...lane, kind: "weight-combinations" },
    ]).map(({ name }) => name);
    expect(names).toEqual(["one weight at a time, batch 10", "every combination of weights"]);
  });

  test("stay put together when another race is looked at", () => {
    const own = { ...settingsFor("own", defaultSpec, null), lanes: [laneOf(defaultSpec)] };
    const back = settingsFor("own", defaultSpec, settingsFor("rates", defaultSpec, own));
    expect(setupsOf(back, defaultSpec, 150)).toHaveLength(1);
  });

  test("ask a network for a loss that suits its kind of loss", () => {
    const rates = settingsFor("rates", defaultSpec, null);
    expect(onNetwork(rates, "own", defaultSpec).goal).toBe(0.1);
    expect(onNetwork(rates, "own", { ...defaultSpec, loss: "cross-entropy" }).goal).toBe(0.3);
    expect(onNetwork(onNetwork(rates, "own", defaultSpec), "preset", defaultSpec).goal).toBe(0.3);
  });
});
