// SPDX-License-Identifier: MIT
import { createEngine } from "backprop-playground/engine";
import { foundingSpec } from "../../../web/company/found.ts";
import { usualStory } from "../../../web/company/open_story.ts";
import { stagesOf } from "../../../web/state/stages.ts";
import { initialState } from "../../../web/state/initial.ts";
import type { Frame, Scene, State } from "../../../web/state/state.ts";

const engine = await createEngine();

/** The usual company at a stage of its next step, after so many sales, as the page's state has it. */
export function companyAt(stage: number | null, steps = 3): State {
  const session = engine.createSession(foundingSpec(usualStory));
  const spec = session.spec;
  session.step(steps);
  const parameters = session.parameterBlock();
  const batch = [...session.nextBatch()];
  const scene: Scene = {
    step: steps,
    batch,
    parameters,
    whole: session.trace({ samples: batch }),
    followed: batch[0]!,
    one: session.trace({ samples: [batch[0]!] }),
    attempt: null,
  };
  if (stage === stagesOf(spec.layers.length, "backpropagation").length - 1) session.step(1);
  const frame = { report: session.report(), parameters: session.parameterBlock() } as Frame;
  const state: State = {
    ...initialState(spec),
    loaded: { data: session.data(), layout: session.layout },
    frame,
    walk: stage === null ? null : { step: steps, stage, scene },
  };
  session.delete();
  return state;
}

/** The mean loss of the company after so many sales. */
export function lossAfter(steps: number): number {
  const session = engine.createSession(foundingSpec(usualStory));
  const { trainLoss } = session.step(steps);
  session.delete();
  return trainLoss;
}
