// SPDX-License-Identifier: MIT
import type { Mend } from "./mend.ts";
import type { Notice, State } from "./state.ts";

/** At most this many are shown; the oldest goes first. */
const mostNotices = 3;

/** Adds a notice; the same text is not said twice, and an empty one not at all. */
export function say(state: State, kind: Notice["kind"], text: string, action?: Mend): State {
  if (text === "") return state;
  const others = state.notices.filter((notice) => notice.text !== text);
  const id = 1 + Math.max(0, ...state.notices.map((notice) => notice.id));
  return { ...state, notices: [...others, { id, kind, text, ...(action ? { action } : {}) }].slice(-mostNotices) };
}
