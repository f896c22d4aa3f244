// SPDX-License-Identifier: MIT
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { View } from "../state/state.ts";

/** Resolves the theme ("auto" follows the system) and writes it on the host as data-theme, for the CSS variables. */
export class Theme implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #system = globalThis.matchMedia("(prefers-color-scheme: dark)");
  choice: View["theme"] = "auto";

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get dark(): boolean {
    return this.choice === "dark" || (this.choice === "auto" && this.#system.matches);
  }

  choose(choice: View["theme"]): void {
    this.choice = choice;
    this.#apply();
  }

  hostConnected(): void {
    this.#system.addEventListener("change", this.#apply);
    this.#apply();
  }

  hostDisconnected(): void {
    this.#system.removeEventListener("change", this.#apply);
  }

  #apply = (): void => {
    const theme = this.dark ? "dark" : "light";
    if (this.#host.dataset["theme"] === theme) return;
    this.#host.dataset["theme"] = theme;
    this.#host.requestUpdate();
  };
}
