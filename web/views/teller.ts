// SPDX-License-Identifier: MIT
import type { Finding, Told } from "../lessons/deeds.ts";

/** Tells whoever reads a lesson what a part has found out ("bp-told"), each thing when it changes. */
export class Teller {
  #host: EventTarget;
  #told = new Map<Finding, Told["value"]>();

  constructor(host: EventTarget) {
    this.#host = host;
  }

  tell(name: Finding, value: Told["value"]): void {
    if (this.#told.get(name) !== value) this.tellAgain(name, value);
  }

  /** Also what was told before: it was found out once more. */
  tellAgain(name: Finding, value: Told["value"]): void {
    this.#told.set(name, value);
    const detail: Told = { name, value };
    this.#host.dispatchEvent(new CustomEvent("bp-told", { detail, bubbles: true, composed: true }));
  }
}
