// SPDX-License-Identifier: MIT
import type { Message, Updated } from "./messages.ts";
import type { State } from "./state.ts";

/** What changes only what is shown; null for any other message. */
export function onLook(state: State, action: Message): Updated | null {
  switch (action.type) {
    case "set-view":
      return [{ ...state, view: { ...state.view, ...action.view } }, { type: "refresh" }];
    case "set-seen":
      return [{ ...state, seen: { ...state.seen, ...action.seen } }, { type: "refresh" }];
    case "set-input":
      return [{ ...state, input: action.input }, { type: "refresh" }];
    case "pin":
      return [{ ...state, pinned: action.sample }, { type: "refresh" }];
    case "dismiss":
      return [{ ...state, notices: state.notices.filter((notice) => notice.id !== action.id) }];
    default:
      return null;
  }
}
