// SPDX-License-Identifier: MIT

/** The name of a worker that fetches and starts its engine before it is asked to. */
export const earlyName = "early";

/** A worker that the page's first script has begun, until the element takes it. Two scripts share it, so it is global. */
interface Early {
  url: string;
  worker: Worker;
}
interface Room {
  backpropEarly?: Early | null;
}
const room = globalThis as Room;

/**
 * Begins a worker while the page's scripts are still on their way: its thread, its script and its engine take as long as
 * those. Where there can be none nothing happens; the element finds its own way then.
 * @param url absolute
 */
export function beginEarly(url: string): void {
  try {
    const worker = new Worker(url, { type: "module", name: earlyName });
    room.backpropEarly = { url, worker };
    worker.addEventListener("error", () => {
      room.backpropEarly = null;
    });
  } catch {
    room.backpropEarly = null;
  }
}

/** The worker of this script that has been begun, for the first who asks; null: there is none, or it has failed. */
export function takeEarly(url: string): Worker | null {
  const early = room.backpropEarly;
  if (early?.url !== url) return null;
  room.backpropEarly = null;
  return early.worker;
}
