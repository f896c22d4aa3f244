// SPDX-License-Identifier: MIT
import type { ReactiveControllerHost } from "lit";
import type { Running } from "./running.ts";
import { Visibility } from "./visibility.ts";

/** Pauses what nobody sees: the machine is the reader's. It goes on when it is seen again. */
export class Unseen {
  #running: () => Running | null;
  #paused: Running | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, running: () => Running | null, begin: () => void) {
    this.#running = running;
    new Visibility(host, (near) => {
      if (near) begin();
      if (near) this.#seen();
      else this.#unseen();
    });
  }

  #seen(): void {
    if (this.#paused && this.#paused === this.#running()) this.#paused.dispatch({ type: "play" });
    this.#paused = null;
  }

  #unseen(): void {
    const running = this.#running();
    if (!running?.state.playing) return;
    this.#paused = running;
    running.dispatch({ type: "pause" });
  }
}
