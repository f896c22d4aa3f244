// SPDX-License-Identifier: MIT

/** How long one waits before a worker counts as dead, in milliseconds. */
export interface Patience {
  /** For a new worker's script to load and answer. */
  handshake: number;
  /** For the engine to load and compile. */
  start: number;
  /** For an answer; after that a ping decides. */
  answer: number;
  ping: number;
}

/** Generous: a slow network, a network of a million weights, and a laptop that slept are no dead workers. */
export const usualPatience: Patience = { handshake: 10_000, start: 60_000, answer: 10_000, ping: 10_000 };

export const late = Symbol("late");

/** What it settles with, or `late` when that takes longer. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | typeof late> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<typeof late>((resolve) => (timer = setTimeout(() => resolve(late), ms)));
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** A worker that died; everything that is thrown for it is of this type. */
export class Dead extends Error {}
