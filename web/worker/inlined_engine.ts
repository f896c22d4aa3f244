// SPDX-License-Identifier: MIT
import type { EngineSource } from "./protocol.ts";

/** Where the engine is when no address was given: beside the worker's script. (onefile/inlined_engine.ts takes its place.) */
export function inlinedEngine(): Promise<EngineSource> {
  return Promise.resolve({});
}
