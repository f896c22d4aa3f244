// SPDX-License-Identifier: MIT
import type { LitElement } from "lit";
import type { Dispatch } from "../../state/actions.ts";
import type { Focus, MicroscopeTab } from "../../state/state.ts";

/** The microscope of the same playground, through the shadow roots around an element; null: the page does not show it. */
export function microscopeNear(element: Element): LitElement | null {
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    const found = root.querySelector<LitElement>("bp-microscope");
    if (found) return found;
  }
  return null;
}

/** Puts the microscope on something, brings it into view and gives it the keyboard. */
export async function openMicroscope(
  microscope: LitElement,
  dispatch: Dispatch,
  focus: Focus,
  tab: MicroscopeTab,
): Promise<void> {
  dispatch({ type: "set-view", view: { focus, tab, source: null } });
  await new Promise(requestAnimationFrame); // the state has reached it
  await microscope.updateComplete; // at once while its code is still being fetched
  const isStill = globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;
  microscope.shadowRoot
    ?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')
    ?.focus({ preventScroll: true });
  microscope.scrollIntoView({ block: "center", behavior: isStill ? "auto" : "smooth" });
}
