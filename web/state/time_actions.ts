// SPDX-License-Identifier: MIT
import { stepEpochsBack } from "./epochs.ts";
import type { Message, Updated } from "./messages.ts";
import { stepAhead, still } from "./run_actions.ts";
import type { State } from "./state.ts";
import { backward, forward } from "./walk.ts";

/** What moves the present by stages, back, or to another course; null for any other message. */
export function onTime(before: State, action: Message): Updated | null {
  const state = { ...before, playing: false };
  switch (action.type) {
    case "step":
      return action.unit === "stage" ? still(before, forward(state, action.count)) : null;
    case "back":
      return still(before, back(state, action));
    case "seek":
      return still(before, seek(state, action.step));
    case "switch-branch":
    case "undo":
    case "redo":
    case "open":
      return still(before, [state, { type: "go", by: action }]);
    case "remove-branch":
      return [{ ...before, branches: before.branches.filter(({ id }) => id !== action.id) }];
    default:
      return null;
  }
}

function back(state: State, { count, unit }: Extract<Message, { type: "back" }>): Updated {
  const report = state.frame?.report;
  if (!report) return [state];
  if (unit === "stage") return backward(state, count);
  return seek(state, unit === "batch" ? stepAhead(state) - count : stepEpochsBack(state, report, count));
}

function seek(state: State, step: number): Updated {
  const to = Math.max(0, step);
  return [
    { ...state, walk: null, heading: { step: to, stage: null } },
    { type: "seek", step: to },
  ];
}
