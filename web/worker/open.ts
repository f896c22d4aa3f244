// SPDX-License-Identifier: MIT
import type { Connection, Opener, WorkerKind, WorkerMode } from "./connection.ts";
import { inlinedEngine } from "./inlined_engine.ts";
import type { Modules } from "./modules.ts";
import { Dead, late, within, type Patience } from "./patience.ts";
import type { EngineSource, Trainer } from "./protocol.ts";

export interface StartOptions {
  /** As written in the page; by default the engine knows where its wasm lies. */
  wasmUrl?: string;
  worker?: WorkerMode;
}
export interface Opening {
  openers: Record<WorkerKind, Opener>;
  patience: Patience;
  modules: Modules;
}
type Started = Awaited<ReturnType<Trainer["start"]>>;
export interface Opened {
  connection: Connection;
  simd: boolean;
  module: WebAssembly.Module;
}

const order: readonly WorkerKind[] = ["same-origin", "blob", "main"];

/**
 * The first connection that answers and starts the engine.
 * @throws Error with what every attempt ended with
 */
export async function openFirst({ worker = "auto", wasmUrl }: StartOptions, opening: Opening): Promise<Opened> {
  const reasons: string[] = [];
  const address = wasmUrl === undefined ? undefined : new URL(wasmUrl, globalThis.document?.baseURI).href;
  for (const kind of worker === "auto" ? order : [worker]) {
    try {
      return await openOne(opening.openers[kind], address, opening);
    } catch (error) {
      reasons.push(`${nameOf(kind)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(`The engine could not be started (${reasons.join("; ")})`);
}

async function openOne(open: Opener, address: string | undefined, opening: Opening): Promise<Opened> {
  const { patience, modules } = opening;
  const connection = await open();
  const start = (source: EngineSource): Promise<Started> =>
    alive(connection, patience.start, connection.trainer.start(source), "the engine takes too long to load");
  try {
    // Asked in one go: an answer waits for a page that is busy with its first paint.
    const answered = alive(connection, patience.handshake, connection.trainer.ping(), "the worker does not answer");
    const started = modules.share(address, async (module) => {
      const shared = module && (await start({ module }));
      return shared?.ok ? shared : start(address === undefined ? await inlinedEngine() : { wasmUrl: address });
    });
    const [reply] = await Promise.all([started, answered]);
    if (!reply.ok) throw new Error(reply.error.reason);
    return { connection, ...reply.value };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** The answer; throws Dead when the worker ends, or when it is late. */
async function alive<T>({ died }: Connection, ms: number, work: Promise<T>, complaint: string): Promise<T> {
  const answer = await within(ms, Promise.race([died.then((reason) => new Dead(reason)), work]));
  if (answer === late) throw new Dead(complaint);
  if (answer instanceof Dead) throw answer;
  return answer;
}

/**
 * The answer, however long it takes, as long as pings are answered meanwhile.
 * @throws Dead
 */
export async function whileAlive<T>(connection: Connection, work: Promise<T>, patience: Patience): Promise<T> {
  const guarded = Promise.race([connection.died.then((reason) => new Dead(reason)), work]);
  let answer = await within(patience.answer, guarded);
  while (answer === late) {
    await Promise.race([
      guarded,
      alive(connection, patience.ping, connection.trainer.ping(), "the worker does not answer"),
    ]);
    answer = await within(patience.answer, guarded);
  }
  if (answer instanceof Dead) throw answer;
  return answer;
}

function nameOf(kind: WorkerKind): string {
  switch (kind) {
    case "same-origin":
      return "worker";
    case "blob":
      return "blob worker";
    case "main":
      return "main thread";
  }
}
