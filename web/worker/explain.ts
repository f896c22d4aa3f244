// SPDX-License-Identifier: MIT
import type { Session } from "backprop-playground/engine";
import type { Explained, ExplainRequest, Scene, Study, StudyRequest } from "../state/state.ts";

const HISTOGRAM_BINS = 24;
/** Odd: the present value is one of them. */
const SLICE_POINTS = 121;

/**
 * The arithmetic of one step: the one that comes, or the one that was just made (null at step 0). For the latter the
 * session, which is at `step`, goes a step back and comes here again, bit for bit. What the network has not got (a unit
 * of another design), or what is too large to be shown, is null.
 */
export function explain(session: Session, step: number, trainCount: number, request: ExplainRequest): Explained | null {
  if (request.of === "next") return orNull(() => look(session, step, trainCount, request));
  if (step === 0) return null;
  session.seek(step - 1);
  try {
    return orNull(() => look(session, step - 1, trainCount, request));
  } finally {
    session.seek(step);
  }
}

function look(session: Session, step: number, trainCount: number, request: ExplainRequest): Explained {
  const batch = Array.from(session.nextBatch());
  const { follow } = request;
  const followed = follow !== null && follow >= 0 && follow < trainCount ? follow : (batch[0] ?? 0);
  const { scene, study } = request;
  return {
    step,
    scene: scene ? orNull(() => sceneOf(session, step, batch, followed)) : null,
    study: study && orNull(() => studyOf(session, study, followed)),
  };
}

function sceneOf(session: Session, step: number, batch: number[], followed: number): Scene {
  const whole = session.trace({ samples: batch });
  const one = session.trace({ samples: [followed] });
  const attempt = orNull(() => session.nextAttempt()); // refused by learners that follow a gradient
  return { step, batch, parameters: session.parameterBlock(), whole, followed, one, attempt };
}

function studyOf(session: Session, request: StudyRequest, followed: number): Study {
  switch (request.kind) {
    case "parameter":
      return { ...request, study: session.explainParameter(request.address) };
    case "unit": {
      const { layer, unit } = request;
      return { ...request, study: session.explainUnit({ layer, unit }, { sample: followed }) };
    }
    case "layer":
      return { ...request, study: session.explainLayer(request.layer, { bins: HISTOGRAM_BINS }) };
    case "slope": {
      const { address, halfWidth } = request;
      const study = session.explainParameter(address);
      const range = { low: study.value - halfWidth, high: study.value + halfWidth, count: SLICE_POINTS };
      return { ...request, study, slice: session.slice(address, range) };
    }
  }
}

/** Null for what the engine refuses to tell. An engine that broke down (see reply.ts) is none that refuses. */
export function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    const refused = error instanceof Error && (error.name === "SpecError" || error.name === "EngineError");
    if (refused && error.cause === undefined) return null;
    throw error;
  }
}
