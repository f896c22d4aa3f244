// SPDX-License-Identifier: MIT
import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * Tells a panel that stays in sight how much of the window is above it now (--bp-headroom): until the page is scrolled, its
 * end would otherwise lie below the window's.
 */
export class Headroom implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #told = -1;
  #frame = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("scroll", this.#soon, { passive: true });
    addEventListener("resize", this.#soon);
    this.#soon();
  }

  hostDisconnected(): void {
    removeEventListener("scroll", this.#soon);
    removeEventListener("resize", this.#soon);
    cancelAnimationFrame(this.#frame);
  }

  readonly #soon = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#look);
  };

  readonly #look = (): void => {
    const top = Math.max(0, Math.round(this.#host.getBoundingClientRect().top));
    if (top === this.#told) return;
    this.#told = top;
    this.#host.style.setProperty("--bp-headroom", `${top}px`);
  };
}
