// SPDX-License-Identifier: MIT
import type { Reply } from "./protocol.ts";

type Started = Reply<{ simd: boolean; module: WebAssembly.Module }>;

/**
 * The engine's compiled WebAssembly, once for all workers of a page: those of its elements, of a race, and those that take a
 * dead one's place. The page only holds it, so it may be one that must not compile by itself.
 */
export class Modules {
  /** By address; "" is the usual one. Settles when the first of those who asked has started, with null when it could not. */
  #known = new Map<string, Promise<WebAssembly.Module | null>>();

  /**
   * Starts an engine with the module that was compiled for this address, or lets it be compiled, once: whoever comes
   * meanwhile waits.
   * @param start is given the module; null: there is none
   */
  async share<Result extends Started>(
    address = "",
    start: (module: WebAssembly.Module | null) => Promise<Result>,
  ): Promise<Result> {
    for (let known = this.#known.get(address); known; known = this.#known.get(address)) {
      const module = await known;
      if (module) return start(module);
    }
    const starting = start(null);
    const compiled = starting.then(
      (reply) => (reply.ok ? reply.value.module : null),
      () => null,
    );
    this.#known.set(address, compiled);
    if (!(await compiled)) this.#known.delete(address);
    return starting;
  }
}

/** Those of this page. */
export const pageModules = new Modules();
