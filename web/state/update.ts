// SPDX-License-Identifier: MIT
import { onDesign } from "./design_actions.ts";
import { early } from "./early.ts";
import { onEvent } from "./events.ts";
import type { Message, Updated } from "./messages.ts";
import type { State } from "./state.ts";
import { onTime } from "./time_actions.ts";

export { playSlowly } from "./slow_motion.ts";
export { recordOf, travel } from "./travel.ts";

/** Pure: the same state and message give the same answer. Fetched when a message first needs more than early(). */
export function update(state: State, message: Message): Updated {
  return (
    early(state, message) ?? onEvent(state, message) ?? onTime(state, message) ?? onDesign(state, message) ?? [state]
  );
}
