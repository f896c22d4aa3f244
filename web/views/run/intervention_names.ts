// SPDX-License-Identifier: MIT
import type { Intervention } from "backprop-playground/engine";
import { withChange } from "../../state/spec_at.ts";
import type { PageSpec } from "../../state/state.ts";
import { parameterSet, settingsChanges } from "../../state/what_changed.ts";

/** What each intervention of a course did: "learning rate 0.03 → 0.3", in the order in which they were made. */
export function interventionNames(
  start: PageSpec,
  interventions: readonly Intervention[],
): { step: number; name: string }[] {
  let before = start;
  return interventions.map((done) => {
    const { step } = done;
    if ("value" in done) return { step, name: parameterSet(done, start.layers.length) };
    const after = withChange(before, done.change);
    const name = settingsChanges(before, after).join(", ");
    before = after;
    return { step, name };
  });
}
