// SPDX-License-Identifier: MIT

/** Left free below what is brought into sight. */
const CLEAR = 12;

/** How far a page that scrolls by itself has to go for a box to be seen whole, or at least from its beginning; 0: it is. */
export function wayTo(page: { top: number; bottom: number }, box: { top: number; bottom: number }): number {
  const below = box.bottom + CLEAR - page.bottom;
  return below <= 0 ? 0 : Math.max(Math.min(below, box.top - CLEAR - page.top), 0);
}

/** Scrolls only the lesson's own page, never the window: the reader may be looking at the network. */
export function intoSight(page: HTMLElement | null, box: HTMLElement | null): void {
  if (!page || !box || page.scrollHeight <= page.clientHeight) return;
  page.scrollBy({ top: wayTo(page.getBoundingClientRect(), box.getBoundingClientRect()) });
}
