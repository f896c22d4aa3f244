// SPDX-License-Identifier: MIT
import type { Engine, EngineOptions } from "backprop-playground/engine";
import { earlyName } from "./early.ts";

type Create = (options: EngineOptions) => Promise<Engine>;

/**
 * In a worker of this name the usual engine is begun at once, and is there when it is asked for; any other engine is made
 * when it is asked for. What fails is told to whoever asks.
 */
export function earlyEngine(create: Create, name: string): Create {
  if (name !== earlyName) return create;
  let early: Promise<Engine> | null = create({});
  early.catch(() => undefined);
  return (options) => {
    const isUsual = Object.values(options).every((option) => option === undefined);
    const engine = isUsual && early ? early : create(options);
    early = null;
    return engine;
  };
}
