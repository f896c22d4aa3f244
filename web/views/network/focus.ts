// SPDX-License-Identifier: MIT
import type { Focus, View } from "../../state/state.ts";

/** The change of the view that puts the microscope on something, with the page of it that tells of such things. */
export function lookedAt(focus: Focus, tab: View["tab"]): Pick<View, "focus" | "tab"> {
  if (focus.kind !== "parameter") return { focus, tab: focus.kind };
  return { focus, tab: tab === "slope" ? tab : "weight" };
}
