// SPDX-License-Identifier: MIT
import type { Intervention } from "backprop-playground/engine";
import { appendToCurve, recordedCurve } from "./curve.ts";
import { recordedAs } from "./interventions.ts";
import type { Event } from "./messages.ts";
import { specAt, withChange } from "./spec_at.ts";
import type { Branch, State } from "./state.ts";
import { joined, parameterChange, settingsChange, type Change } from "./what_changed.ts";

/** Ghosts beside the course that is followed: eight courses in all. */
export const mostGhosts = 7;

type Intervened = Extract<Event, { type: "intervened" }>;

/** A number that no course has had, so that an answer that comes late can't be taken for another's. */
export function nextId({ run, branches, past, future }: State): number {
  const runs = [run, ...branches, ...[...past, ...future].map((moment) => moment.run)];
  return 1 + Math.max(...runs.map(({ id }) => id));
}

/** What an intervention changed, as against the course without it. */
export function changeMade(state: State, { intervention, count }: Intervened): Change {
  const { layers } = state.start;
  if ("value" in intervention)
    return parameterChange(intervention, valueBefore(state, intervention.parameter), layers.length);
  const before = specAt(state.start, state.run.interventions.slice(0, count - 1));
  return settingsChange(before, withChange(before, intervention.change));
}

function valueBefore({ loaded, frame }: State, address: Extract<Intervention, { value: number }>["parameter"]) {
  const layer = loaded?.layout[address.layer];
  if (!layer) return undefined;
  const at =
    "bias" in address ? layer.biases + address.bias : layer.weights + address.column * layer.fanIn + address.row;
  return frame?.parameters[at];
}

/**
 * The courses after an intervention. Made at the end of the followed one, it is part of it; made before that end, it
 * begins another course there, and the one that is left stays as a ghost.
 * @param begun the label so far, when the change goes on with the one before it
 */
export function coursesAfter(
  state: State,
  event: Intervened,
  { label }: Change,
  begun: string | null,
): Pick<State, "run" | "branches" | "curve"> {
  const { run, branches } = state;
  const { report } = event.frame;
  const interventions = recordedAs(run.interventions, event.count, event.intervention);
  const curve = appendToCurve(state.curve, report);
  if (report.step >= run.end) {
    const name = nameAfter(run.name, label, report.step, begun);
    return { run: { ...run, name, interventions, end: report.step }, branches, curve };
  }
  const name = `${label} at step ${report.step}`;
  return {
    run: { id: nextId(state), name, interventions, end: report.step },
    branches: [...branches, { ...run, curve: state.curve }].slice(-mostGhosts),
    curve,
  };
}

/** A course is named by what was done where it began: more of the same goes on there, something else adds "…". */
function nameAfter(name: string, label: string, step: number, begun: string | null): string {
  const [, what, place] = /^(.*?)( at step \d+)$/.exec(name) ?? [];
  if (what === undefined || place === undefined) return name;
  if (what === begun) return joined(what, label) + place;
  if (place !== ` at step ${step}` || what.endsWith("…")) return name;
  return `${what}, …${place}`;
}

/** The losses of a course, as the engine has recorded them. */
export function withRecorded(state: State, { id, recorded }: Extract<Event, { type: "recorded" }>): State {
  if (id === state.run.id) return { ...state, curve: recordedCurve(recorded, state.curve) };
  const put = (branch: Branch): Branch =>
    branch.id === id ? { ...branch, curve: recordedCurve(recorded, branch.curve) } : branch;
  return { ...state, branches: state.branches.map(put) };
}
