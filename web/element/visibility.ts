// SPDX-License-Identifier: MIT
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** So far outside the window the engine starts already, so that it runs when the reader arrives. */
const AHEAD_PX = 300;

/** Tells whether the element can be seen, or soon will be: what nobody sees costs nobody anything. */
export class Visibility implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #observer: IntersectionObserver | null = null;
  #changed: (near: boolean) => void;
  #near: boolean | null = null;

  /** @param changed called with true when the element has come near, with false when it has gone out of view */
  constructor(host: ReactiveControllerHost & HTMLElement, changed: (near: boolean) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#near = null;
    // A page whose first thing is the element does not wait for the observer's first look, a frame later.
    if (this.#host.getBoundingClientRect().top < innerHeight + AHEAD_PX && this.#isShown()) this.#tell(true);
    const margin = `${AHEAD_PX}px 0px`;
    this.#observer = new IntersectionObserver((entries) => this.#tell(entries.at(-1)?.isIntersecting === true), {
      rootMargin: margin,
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  #isShown(): boolean {
    const { bottom } = this.#host.getBoundingClientRect();
    return this.#host.getClientRects().length > 0 && bottom > -AHEAD_PX;
  }

  #tell(near: boolean): void {
    if (near === this.#near) return;
    this.#near = near;
    this.#changed(near);
  }
}
