// SPDX-License-Identifier: MIT

/** Busy for longer than this, a page has its lower parts all the same. */
const LONGEST_MS = 1000;

/** Does it when the page has nothing better to do: not before the first view is painted and answers. */
export function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(task, { timeout: LONGEST_MS });
  else setTimeout(task, LONGEST_MS / 5);
}
