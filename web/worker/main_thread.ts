// SPDX-License-Identifier: MIT
import type { Connection } from "./connection.ts";
import { hostHere } from "./host.ts";
import { EngineTrainer } from "./trainer.ts";

/** Leaves most of a frame of 60 a second to the page. */
const SLICE_MS = 6;

/** Where no worker can be had the page trains by itself. */
export function openMainThread(): Connection {
  const trainer = new EngineTrainer(hostHere(SLICE_MS));
  return { kind: "main", trainer, died: new Promise(() => undefined), close: () => trainer.close() };
}
