// SPDX-License-Identifier: MIT
import type { DataView } from "backprop-playground/engine";
import type { State } from "./state.ts";

/** The chosen input stays as long as the new data has as many columns. */
export function inputFor(state: State, data: DataView): number[] | null {
  return state.input?.length === data.inputCount ? state.input : null;
}

/** A session was replaced: what was shown of the old one and chosen for it goes, unless it fits the new one as well. */
export function whatFits(state: State, data: DataView): Pick<State, "input" | "view" | "walk" | "heading" | "pinned"> {
  const view = { ...state.view, parameter: null, unit: null, source: null };
  return { input: inputFor(state, data), view, walk: null, heading: null, pinned: null };
}
