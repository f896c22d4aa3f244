// SPDX-License-Identifier: MIT
import { deferred } from "./deferred.ts";

/** What a page is about to open (it reads its address, say): an element that is started meanwhile begins with nothing else. */
export class Coming {
  #arrived = deferred();
  #expected: Promise<unknown> | null = null;

  expect(coming: Promise<unknown>): void {
    this.#expected = coming;
  }

  /** The element has been told what to open. */
  arrive(): void {
    this.#arrived.resolve();
  }

  /** Settles when that is so, or when nothing comes (any more). */
  async settled(): Promise<void> {
    const ended = this.#expected?.catch(() => undefined); // whoever expects it tells its failure
    await Promise.race([this.#arrived.promise, ended]);
  }
}
