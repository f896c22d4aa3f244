// SPDX-License-Identifier: MIT
import type { Engine } from "backprop-playground/engine";
import { frameRequestFor } from "../state/frame_request.ts";
import { initialView } from "../state/initial.ts";
import { defaultSpec } from "../url/defaults.ts";
import type { Host } from "./host.ts";
import { EngineTrainer } from "./trainer.ts";

/**
 * What the page asks of the engine until its reader has opened it and pressed play. tools/split.mjs runs this to find
 * the functions that must be there at once; all others are fetched when they are first called. It is run
 * twice: the first change of a design makes a second session, which should not have to wait for them.
 */
export async function firstView(createEngine: () => Promise<Engine>): Promise<void> {
  const engine = await createEngine();
  await opened(engine);
  await opened(engine);
}

async function opened(engine: Engine): Promise<void> {
  let time = 0;
  const host: Host = {
    createEngine: () => Promise.resolve(engine),
    sliceMs: 1,
    now: () => (time += 1),
    breathe: () => Promise.resolve(),
    sleep: () => Promise.resolve(),
    transfer: (value) => value,
  };
  const trainer = new EngineTrainer(host);
  must(await trainer.start({}));
  const nothing = frameRequestFor({ loaded: null, input: null, view: initialView });
  const loaded = must(await trainer.load(defaultSpec, { keepWeights: false, request: nothing }));
  const request = frameRequestFor({ loaded, input: null, view: initialView });
  must(await trainer.frame(request));
  must(await trainer.step(50, "batch", request));
  must(await trainer.step(1, "epoch", request));
  trainer.close();
}

function must<T>(reply: { ok: true; value: T } | { ok: false; error: { reason: string } }): T {
  if (reply.ok) return reply.value;
  throw new Error(`the first view failed: ${reply.error.reason}`);
}
