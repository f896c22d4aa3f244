// SPDX-License-Identifier: MIT
import type { Connection, Opener, WorkerKind, WorkerMode } from "./connection.ts";
import { Dead, late, within, type Patience } from "./patience.ts";

export interface Opened {
  connection: Connection;
  simd: boolean;
}

const order: readonly WorkerKind[] = ["same-origin", "blob", "main"];

/**
 * The first connection that answers and starts the engine.
 * @throws Error with what every attempt ended with
 */
export async function openFirst(
  mode: WorkerMode,
  options: { wasmUrl?: string },
  openers: Record<WorkerKind, Opener>,
  patience: Patience,
): Promise<Opened> {
  const reasons: string[] = [];
  for (const kind of mode === "auto" ? order : [mode]) {
    try {
      return await openOne(openers[kind], options, patience);
    } catch (error) {
      reasons.push(`${nameOf(kind)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(`The engine could not be started (${reasons.join("; ")})`);
}

async function openOne(open: Opener, options: { wasmUrl?: string }, patience: Patience): Promise<Opened> {
  const connection = await open();
  try {
    await alive(connection, patience.handshake, connection.trainer.ping(), "the worker does not answer");
    const reply = await alive(
      connection,
      patience.start,
      connection.trainer.start(options),
      "the engine takes too long to load",
    );
    if (!reply.ok) throw new Error(reply.error.reason);
    return { connection, simd: reply.value.simd };
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
