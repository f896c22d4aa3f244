// SPDX-License-Identifier: MIT
import { withFrame } from "./arrive.ts";
import { whatFits } from "./fits.ts";
import type { Effect, Event, Updated } from "./messages.ts";
import { say } from "./notices.ts";
import { lastStageOf } from "./stages.ts";
import type { State } from "./state.ts";

/** Another moment, of this run or of another one, is the present. Curves that it came without are asked for. */
export function went(state: State, event: Extract<Event, { type: "went" }>): Updated {
  const { to, start, spec, frame, result } = event;
  const { run, curve, branches, step } = to.moment;
  const next = withFrame(
    {
      ...state,
      ...(result ? { loaded: result, ...whatFits(state, result.data) } : { walk: null, heading: null }),
      start,
      spec,
      run,
      curve,
      branches,
      past: to.past,
      future: to.future,
      playing: false,
      busy: false,
      frame: null,
    },
    frame,
  );
  const missing = [{ ...run, curve }, ...branches].filter((course) => course.curve.step.length === 0 && course.end > 0);
  const effects = missing.map(({ id }): Effect => ({ type: "record", id }));
  const told = say(next, "error", complaint(event));
  if (to.stage === null) return [told, ...effects];
  const place = { step: to.stage === lastStageOf(next) ? step - 1 : step, stage: to.stage };
  return [{ ...told, heading: place }, { type: "walk", ...place }, ...effects];
}

/** What is not as it was where the experiment comes from. */
function complaint({ to, frame }: Extract<Event, { type: "went" }>): string {
  const { step } = to.moment;
  if (frame.report.step !== step)
    return `Step ${step} could not be reached: the run ends at step ${frame.report.step}.`;
  if (to.fingerprint === null || frame.fingerprint === to.fingerprint) return "";
  return `This is not the very moment that was shared: its parameters' hash is ${frame.fingerprint ?? "unknown"}, not ${to.fingerprint}.`;
}
