// SPDX-License-Identifier: MIT
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Whether a view can be seen, or is near to that: what nobody sees is not computed. */
export class OnScreen implements ReactiveController {
  #host: ReactiveControllerHost & Element;
  #observer: IntersectionObserver;
  #isSeen = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#observer = new IntersectionObserver(
      (entries) => {
        this.#isSeen = entries.at(-1)?.isIntersecting ?? false;
        this.#host.requestUpdate();
      },
      { rootMargin: "100px" },
    );
    host.addController(this);
  }

  get value(): boolean {
    return this.#isSeen;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#isSeen = false;
  }
}
