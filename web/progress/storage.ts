// SPDX-License-Identifier: MIT

/** What the page keeps in the browser. */
export const keys = { theme: "backprop-theme", start: "backprop-start", progress: "backprop-progress" } as const;
type Key = (typeof keys)[keyof typeof keys];

/** Storage may be refused (a sandboxed frame) or full: what it did not take lasts as long as the page. */
const memory = new Map<Key, string>();

export function kept(key: Key): string | null {
  const here = memory.get(key);
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text; null forgets it. */
export function keep(key: Key, text: string | null): void {
  memory.delete(key);
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    if (text !== null) memory.set(key, text);
  }
}
