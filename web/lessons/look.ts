// SPDX-License-Identifier: MIT
import type { Action } from "../state/actions.ts";
import type { Focus, MicroscopeTab, View } from "../state/state.ts";
import type { LessonStep } from "./schema.ts";

type Look = NonNullable<LessonStep["look"]>;

/** What puts the views as a step wants them. */
export function lookActions({ speed, input, ...looks }: Look, { tab }: Pick<View, "tab">): Action[] {
  const actions: Action[] = [];
  const view: Partial<View> = { ...looks };
  if (looks.focus && looks.tab === undefined) view.tab = tabOf(looks.focus, tab);
  if (Object.keys(view).length > 0) actions.push({ type: "set-view", view });
  if (speed !== undefined) actions.push({ type: "set-speed", speed: speed === "most" ? Infinity : speed });
  if (input !== undefined) actions.push({ type: "set-input", input });
  return actions;
}

/** A tab that can show what the microscope is put on. */
function tabOf({ kind }: Focus, tab: MicroscopeTab): MicroscopeTab {
  if (kind !== "parameter") return kind;
  return tab === "slope" ? "slope" : "weight";
}
