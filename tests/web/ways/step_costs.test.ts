// SPDX-License-Identifier: MIT
import { createEngine, type LearnerKind, type SpecInput } from "backprop-playground/engine";
import { describe, expect, test } from "vitest";
import { stepCost, trainedCount, widthsOf } from "../../../web/ways/step_costs.ts";
import { ways } from "../../../web/ways/way_kinds.ts";

const engine = await createEngine();

const networks: [string, SpecInput][] = [
  [
    "2-4-2-1",
    { data: { kind: "xor", samples: 40 }, layers: [{ units: 4 }, { units: 2 }, { units: 1, activation: "tanh" }] },
  ],
  [
    "2-3-1, a layer without biases and one with frozen ones",
    {
      data: { kind: "xor", samples: 40 },
      layers: [
        { units: 3, bias: false },
        { units: 1, activation: "tanh", trainBias: false },
      ],
    },
  ],
];

/** What the second step of a run cost, as the engine counted it. */
function counted(network: SpecInput, kind: LearnerKind, batchSize: number) {
  const session = engine.createSession({ ...network, learner: { kind, batchSize } });
  const before = session.step(1).effort;
  const after = session.step(1).effort;
  const { layout } = session;
  const train = session.data().train.count;
  const costs = engine.passCosts([widthsOf(layout)])[0]!;
  session.delete();
  const effort = {
    forwardPasses: after.forwardPasses - before.forwardPasses,
    backwardPasses: after.backwardPasses - before.backwardPasses,
    multiplyAdds: after.multiplyAdds - before.multiplyAdds,
  };
  return { effort, work: { costs, trained: trainedCount(layout), batch: batchSize, train } };
}

describe.each(networks)("on %s", (_, network) => {
  test.each(ways.map(({ kind }) => kind))("a step of %s costs what is said", (kind) => {
    for (const batchSize of [5, 20]) {
      const { effort, work } = counted(network, kind, batchSize);
      expect(stepCost(kind, work)).toEqual(effort);
    }
  });
});
