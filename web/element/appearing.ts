// SPDX-License-Identifier: MIT
import { css, type ReactiveElement } from "lit";
import type { Running } from "./running.ts";

/** On the element: "first" when its first view is shown, "whole" when what stands below that is shown, too. */
const SHOWN = "data-shown";

/**
 * Nothing that a reader sees is moved by what comes later: the first view is shown when all that it needs is there, and what
 * stands below it, which is fetched after it, when all of that has come.
 */
export class Appearing {
  #host: ReactiveElement;
  /** Counts beginnings: one that was left is not ended. */
  #turn = 0;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** Settles when the first view is shown. */
  async first({ state }: Running): Promise<void> {
    const turn = this.#turn;
    if (state.view.focus) await import("../views/microscope/microscope.ts").catch(() => undefined);
    await this.#viewsComplete();
    if (turn === this.#turn) this.#host.setAttribute(SHOWN, "first");
  }

  /** Fetches what stands below the first view, and what is done there. What cannot be had leaves its place empty. */
  async whole({ controller }: Running): Promise<void> {
    const turn = this.#turn;
    void controller.store.fetchRest();
    await Promise.allSettled([
      import("../views/training/training_panel.ts"),
      import("../views/output/inference.ts"),
      import("../views/microscope/microscope.ts"),
      import("../views/explore/explore.ts"),
    ]);
    await this.#viewsComplete();
    if (turn === this.#turn) this.#host.setAttribute(SHOWN, "whole");
  }

  /** With what they fetch by themselves (OutputView). */
  async #viewsComplete(): Promise<void> {
    await this.#host.updateComplete;
    const views = this.#host.renderRoot.querySelectorAll<ReactiveElement>(".part > *");
    await Promise.all([...views].map((view) => view.updateComplete));
  }

  /** The element is taken away: it begins anew when it comes back. */
  end(): void {
    this.#turn++;
    this.#host.removeAttribute(SHOWN);
  }
}

/** What is not shown yet has its place all the same. */
export const appearing = css`
  :host(:not([data-shown])) .parts,
  :host(:not([data-shown="whole"])) :is(.try, .training, .explore) {
    visibility: hidden;
  }
  /* In one or two columns the data stand below what is fetched. */
  @container bp-room (max-width: 1119.98px) {
    :host(:not([data-shown="whole"])) .settings {
      visibility: hidden;
    }
  }
`;
