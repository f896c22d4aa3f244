// SPDX-License-Identifier: MIT

/** What a sandboxed page, or one from a file, has for an origin. It names nobody. */
export const OPAQUE = "null";

export type Reception = "yes" | "not-allowed" | "not-greeted";

/**
 * Who may speak to the frame. `?origin=https://school.example` (repeatable) names the pages that may; without it whoever
 * embeds the frame may, and the first origin that says hello is kept: a frame has one parent, and there is nothing secret in
 * it, but what it tells is told to that origin alone.
 */
export class Origins {
  #allowed: readonly string[];
  #pinned: string | null = null;

  /** @param allowed origins; none: any. "null" allows sandboxed pages and files */
  constructor(allowed: readonly string[]) {
    this.#allowed = allowed;
  }

  /** Whether a message from there is listened to; the first hello decides with whom the frame speaks. */
  receive(origin: string, isHello: boolean): Reception {
    if (this.#allowed.length > 0 && !this.#allowed.includes(origin)) return "not-allowed";
    if (this.#pinned === null && isHello) this.#pinned = origin;
    if (this.#pinned === null) return "not-greeted";
    return this.#pinned === origin ? "yes" : "not-allowed";
  }

  /** Where everything is sent to; null before hello. An opaque origin cannot be named, only "*" reaches it. */
  get target(): string | null {
    return this.#pinned === OPAQUE ? "*" : this.#pinned;
  }
}

/** The origin that a page's author wrote. @throws TypeError when it is none */
export function originOf(text: string): string {
  if (text === OPAQUE) return OPAQUE;
  const url = new URL(text);
  const isPage = url.protocol === "https:" || url.protocol === "http:";
  if (!isPage || url.pathname !== "/" || url.search !== "" || url.hash !== "" || url.username !== "")
    throw new TypeError("no origin");
  return url.origin;
}
