// SPDX-License-Identifier: MIT
import type { ReactiveController } from "lit";

/** Tells a view how wide it is, when it is first laid out and whenever that changes. */
export class Width implements ReactiveController {
  #host: HTMLElement;
  #observer: ResizeObserver;

  constructor(host: HTMLElement, tell: (width: number) => void) {
    this.#host = host;
    this.#observer = new ResizeObserver(([entry]) => {
      if (entry) tell(entry.contentRect.width);
    });
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
