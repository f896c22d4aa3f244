// SPDX-License-Identifier: MIT
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Action } from "../state/actions.ts";
import type { State } from "../state/state.ts";

/** So far outside the window a picture is asked for already: it is there when it is scrolled in. */
const AHEAD = "120px 0px";

interface Host extends ReactiveControllerHost, HTMLElement {
  state: State;
  dispatch: (action: Action) => void;
}

/** Tells whether a picture can be seen: one that nobody sees is not computed (state/frame_request.ts). */
export class Seen implements ReactiveController {
  #host: Host;
  #part: keyof State["seen"];
  #observer: IntersectionObserver | null = null;
  #target: Element | null = null;

  /** @param part the picture that the view shows */
  constructor(host: Host, part: keyof State["seen"]) {
    this.#host = host;
    this.#part = part;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => this.#tell(entries.at(-1)?.isIntersecting === true), {
      rootMargin: AHEAD,
    });
  }

  /** Where the picture is now; the view itself where it has no place of its own. */
  hostUpdated(): void {
    const target = this.#host.shadowRoot?.querySelector(".picture") ?? this.#host;
    if (target === this.#target || !this.#observer) return;
    this.#observer.disconnect();
    this.#target = target;
    this.#observer.observe(target);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = this.#target = null;
    // After the update that takes the view away.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#tell(false);
    });
  }

  #tell(seen: boolean): void {
    const { state, dispatch } = this.#host;
    if (state.seen[this.#part] !== seen) dispatch({ type: "set-seen", seen: { [this.#part]: seen } });
  }
}
