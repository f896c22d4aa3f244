// SPDX-License-Identifier: MIT
import { EngineError } from "./errors.ts";

/**
 * The engine comes in two parts where its thread may wait: the first is what a page needs until its reader has pressed
 * play, the rest is fetched when a function of it is first called (tools/split.mjs decides by running just that).
 */
export function withRest(
  imports: WebAssembly.Imports,
  rest: URL,
): { imports: WebAssembly.Imports; started(first: WebAssembly.Instance): void } {
  let first: WebAssembly.Instance | null = null;
  let table: WebAssembly.Table | null = null;
  const call = (place: number, parameters: unknown[]): unknown => {
    if (!first || !table) throw new EngineError("the engine was called before it had started");
    // Fills the table's places with the functions that belong there; this call was the last to come here.
    new WebAssembly.Instance(new WebAssembly.Module(fetchNow(rest)), { first: first.exports });
    return (table.get(place) as (...parameters: unknown[]) => unknown)(...parameters);
  };
  const places = new Proxy(
    {},
    {
      get:
        (_, place) =>
        (...parameters: unknown[]) =>
          call(Number(place), parameters),
    },
  );
  return {
    imports: { ...imports, rest: places },
    started(instance) {
      first = instance;
      table = Object.values(instance.exports).find((item) => item instanceof WebAssembly.Table) ?? null;
    },
  };
}

/** Whether a module is the first part: it imports the functions that stand for the rest's, the whole engine does not. */
export function needsRest(module: WebAssembly.Module): boolean {
  return WebAssembly.Module.imports(module).some((imported) => imported.module === "rest");
}

/** Whether this thread may wait for a file: a worker may, a page and Node may not. */
export function mayWait(): boolean {
  const { WorkerGlobalScope } = globalThis as { WorkerGlobalScope?: new () => object };
  return (
    WorkerGlobalScope !== undefined && globalThis instanceof WorkerGlobalScope && typeof XMLHttpRequest === "function"
  );
}

function fetchNow(url: URL): ArrayBuffer {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.responseType = "arraybuffer";
  try {
    request.send();
  } catch (cause) {
    throw new EngineError(`could not load ${url.href}`, { cause });
  }
  if (request.status !== 200) throw new EngineError(`could not load ${url.href}: ${request.status}`);
  return request.response as ArrayBuffer;
}
