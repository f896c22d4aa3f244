// SPDX-License-Identifier: MIT
import { transfer } from "comlink";
import { createEngine, type Engine, type EngineOptions } from "backprop-playground/engine";

/** How the trainer meets the thread it runs on. */
export interface Host {
  createEngine: (options: EngineOptions) => Promise<Engine>;
  /** Milliseconds of training between two looks at the messages. */
  sliceMs: number;
  now: () => number;
  /** Lets waiting messages in, and comes back at once. */
  breathe: () => Promise<void>;
  sleep: (ms: number) => Promise<void>;
  /** Marks buffers that move to the page with the value. */
  transfer: <T extends object>(value: T, buffers: ArrayBuffer[]) => T;
}

/** @param sliceMs about 12 in a worker; about 6 on the main thread, which also has to paint */
export function hostHere(sliceMs: number): Host {
  return {
    createEngine,
    sliceMs,
    now: () => performance.now(),
    breathe: messageBreather(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    transfer,
  };
}

/** A message to oneself comes after those that wait already; unlike a timer it is not held back by 4 ms. */
function messageBreather(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let wake: (() => void)[] = [];
  port1.onmessage = () => {
    const woken = wake;
    wake = [];
    for (const resolve of woken) resolve();
  };
  return () =>
    new Promise((resolve) => {
      // One message for all who wait: more of them would stand before those that come from the page.
      if (wake.length === 0) port2.postMessage(null);
      wake.push(resolve);
    });
}
