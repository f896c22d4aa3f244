// SPDX-License-Identifier: MIT
import type { Connection, Opener, WorkerKind, WorkerMode } from "../worker/connection.ts";
import { pageModules, type Modules } from "../worker/modules.ts";
import { openFirst } from "../worker/open.ts";
import type { Patience } from "../worker/patience.ts";

export interface PoolOptions {
  mode: WorkerMode;
  wasmUrl?: string;
  openers: Record<WorkerKind, Opener>;
  patience: Patience;
  /** By default those of the page. */
  modules?: Modules;
  /** Processors of this machine. */
  cores: number;
}

/** As many workers as there are lanes, as far as the cores go; one core is left to the page. */
export function workersFor(lanes: number, cores: number): number {
  return Math.min(lanes, Math.max(1, cores - 1));
}

/** Which worker has which lanes: dealt in turn. */
export function dealt<Item>(items: readonly Item[], hands: number): Item[][] {
  return Array.from({ length: hands }, (_, hand) => items.filter((_, index) => index % hands === hand));
}

/**
 * Opens the connections of a race: the first that works decides of which kind they are. The main thread is one only.
 * @param admit asked as soon as one is open; one that is not wanted any more is closed at once
 * @throws Error when not a single one could be opened
 */
export async function openPool(
  lanes: number,
  options: PoolOptions,
  admit: (connection: Connection) => boolean,
): Promise<Connection[]> {
  const { mode, wasmUrl, openers, patience, cores, modules = pageModules } = options;
  const start = wasmUrl === undefined ? {} : { wasmUrl };
  const open = async (kind: WorkerMode): Promise<Connection | null> => {
    const { connection } = await openFirst({ ...start, worker: kind }, { openers, patience, modules });
    if (admit(connection)) return connection;
    connection.close();
    return null;
  };
  const first = await open(mode);
  if (!first) return [];
  const more = first.kind === "main" ? 0 : workersFor(lanes, cores) - 1;
  const others = await Promise.allSettled(Array.from({ length: more }, () => open(first.kind)));
  return [first, ...others.flatMap((other) => (other.status === "fulfilled" && other.value ? [other.value] : []))];
}
