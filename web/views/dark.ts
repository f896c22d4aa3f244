// SPDX-License-Identifier: MIT
import type { ReactiveController } from "lit";
import type { View } from "./view.ts";

/** Whether a view that paints canvases paints dark; "auto" follows the system, and a change of it repaints. */
export class Dark implements ReactiveController {
  #view: View;
  #system = globalThis.matchMedia("(prefers-color-scheme: dark)");

  constructor(view: View) {
    this.#view = view;
    view.addController(this);
  }

  get value(): boolean {
    const { theme } = this.#view.state.view;
    return theme === "dark" || (theme === "auto" && this.#system.matches);
  }

  hostConnected(): void {
    this.#system.addEventListener("change", this.#changed);
  }

  hostDisconnected(): void {
    this.#system.removeEventListener("change", this.#changed);
  }

  readonly #changed = (): void => this.#view.requestUpdate();
}
