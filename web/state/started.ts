// SPDX-License-Identifier: MIT
import { appendToCurve, emptyCurve } from "./curve.ts";
import { whatFits } from "./fits.ts";
import { firstRun } from "./initial.ts";
import type { Event, Updated } from "./messages.ts";
import { say } from "./notices.ts";
import { playing } from "./run_actions.ts";
import type { State } from "./state.ts";

/** A design has been built: everything of the one before is gone, and playing goes on. */
export function started(state: State, event: Extract<Event, { type: "loaded" }>, id: number): Updated {
  const { spec, result, said } = event;
  const { data, layout, frame } = result;
  const notices = state.notices.filter((notice) => notice.kind !== "refused");
  const next: State = {
    ...say({ ...state, notices }, "info", said.join(" ")),
    ...whatFits(state, data),
    spec,
    start: spec,
    run: { id, name: firstRun, interventions: [], end: frame.report.step },
    branches: [],
    building: null,
    busy: false,
    loaded: { data, layout },
    frame,
    curve: appendToCurve(emptyCurve, frame.report),
  };
  return next.playing ? playing(next) : [next, { type: "refresh" }];
}
