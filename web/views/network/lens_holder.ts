// SPDX-License-Identifier: MIT
import type { ReactiveControllerHost } from "lit";
import type { State } from "../../state/state.ts";
import type { Layout } from "./geometry.ts";
import type { Lens } from "./lens/lens.ts";
import type { Look } from "./lens/look.ts";

/** What the drawing shows of a walked step and of the microscope: its code comes when it is first needed. */
export class LensHolder {
  #host: ReactiveControllerHost;
  #lens: Lens | null = null;
  #isComing = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What edges and tiles show instead of the weights and the chosen input; null: just those. */
  look(state: State): Look | null {
    const { walk, view, frame } = state;
    if (this.#lens) return this.#lens.look(state);
    if (walk || frame?.attempts || view.focus || view.source || view.edges !== "weight") void this.#fetch();
    return null;
  }

  /** Paints badges, rings and pulses over a layout that has been drawn. */
  draw(root: ShadowRoot, layout: Layout, state: State): void {
    this.#lens?.draw(root, layout, state);
  }

  async #fetch(): Promise<void> {
    if (this.#isComing) return;
    this.#isComing = true;
    try {
      const { Lens } = await import("./lens/lens.ts");
      this.#lens = new Lens();
      this.#host.requestUpdate();
    } finally {
      this.#isComing = false; // where it could not be had, the next frame asks again
    }
  }
}
