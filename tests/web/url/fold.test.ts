// SPDX-License-Identifier: MIT
import { createEngine, type Intervention, SpecError } from "backprop-playground/engine";
import { describe, expect, test } from "vitest";
import type { OpenedExperiment } from "../../../web/state/actions.ts";
import type { PageSpec } from "../../../web/state/state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { foldLeading } from "../../../web/url/fold.ts";
import { readHash } from "../../../web/url/hash.ts";
import { untouched } from "../../../web/url/spec_only.ts";
import { randomOf } from "./generate.ts";
import { generateChange } from "./generate_experiment.ts";

const engine = await createEngine();

function withRun(spec: PageSpec, interventions: Intervention[], branches: Intervention[][] = []): OpenedExperiment {
  return {
    ...untouched(spec),
    run: { name: "first run", interventions, end: 100 },
    branches: branches.map((list, k) => ({ name: `course ${k}`, interventions: list, end: 100 })),
  };
}
const rate = (learningRate: number, step = 0) => ({ step, change: { learner: { optimizer: { learningRate } } } });
const edit = { step: 0, parameter: { layer: 0, row: 0, column: 0 }, value: 0.5 };

describe("settings changed before the first step", () => {
  test("give the same spec and the same bits at every step when the run begins with them", async () => {
    const designs = await Promise.all(
      [
        "",
        "#data=blobs&optimizer=adam",
        "#data=sine&batch=3&optimizer=adamw",
        "#layers=2&learner=random-nudge",
        "#layers=2&learner=one-weight-at-a-time",
        "#layers=2&learner=weight-combinations&gridValues=3",
      ].map(readHash),
    );
    let folds = 0;
    for (let seed = 0; seed < 150; seed++) {
      const random = randomOf(seed);
      const session = engine.createSession(designs[seed % designs.length]!);
      for (let k = 0; k < 1 + 4 * random(); k++)
        try {
          session.intervene(generateChange(random));
        } catch (error) {
          if (!(error instanceof SpecError)) throw error; // a change that does not go with the ones before
        }
      const { interventions } = session.experiment();
      const folded = foldLeading(withRun(designs[seed % designs.length]!, interventions));
      expect(folded.run.interventions).toEqual([]);
      expect(folded.spec, `seed ${seed}: ${JSON.stringify(interventions)}`).toEqual(session.spec);
      const fresh = engine.createSession(folded.spec);
      for (const steps of [0, 1, 1, 5, 60]) {
        expect(fresh.step(steps)).toEqual(session.step(steps));
        expect(fresh.hash()).toBe(session.hash());
      }
      folds += interventions.length;
      fresh.delete();
      session.delete();
    }
    expect(folds).toBeGreaterThan(250);
  });

  test("stay interventions behind the edit of a weight, and so does that edit", () => {
    const { spec, run } = foldLeading(withRun(defaultSpec, [rate(0.3), edit, rate(0.4)]));
    expect(spec.learner.optimizer.learningRate).toBe(0.3);
    expect(run.interventions).toEqual([edit, rate(0.4)]);
  });

  test("stay interventions when they change the loss, or come later", () => {
    for (const first of [{ step: 0, change: { loss: "huber" as const } }, rate(0.3, 1)]) {
      const experiment = withRun(defaultSpec, [first, rate(0.4, first.step)]);
      expect(foldLeading(experiment)).toBe(experiment);
    }
  });

  test("are folded only as far as all courses begin with them, because they share the spec", () => {
    const one = withRun(defaultSpec, [rate(0.3), rate(0.4)], [[rate(0.3), rate(0.5)]]);
    const folded = foldLeading(one);
    expect(folded.spec.learner.optimizer.learningRate).toBe(0.3);
    expect(folded.run.interventions).toEqual([rate(0.4)]);
    expect(folded.branches[0]?.interventions).toEqual([rate(0.5)]);
    const other = withRun(defaultSpec, [rate(0.3)], [[]]);
    expect(foldLeading(other)).toBe(other);
  });
});
