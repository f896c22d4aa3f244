// SPDX-License-Identifier: MIT
import type { Engine, Session, Spec } from "backprop-playground/engine";
import { keepParameters } from "./keep_weights.ts";

/**
 * A session of the spec in which layers of unchanged shape go on with the old session's values. They become part of the
 * spec (as explicit `parameters`), so that it stays the whole truth about the run.
 * @throws SpecError, EngineError; no session is left behind
 */
export function buildKeeping(engine: Engine, spec: Spec, old: Session): Session {
  const fresh = engine.createSession({ ...spec, parameters: null });
  try {
    const before = { layout: old.layout, parameters: old.parameters() };
    const parameters = keepParameters(before, { layout: fresh.layout, parameters: fresh.parameters() });
    if (!parameters) return fresh;
    const kept = engine.createSession({ ...spec, parameters });
    fresh.delete();
    return kept;
  } catch (error) {
    fresh.delete();
    throw error;
  }
}
