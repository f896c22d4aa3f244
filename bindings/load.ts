// SPDX-License-Identifier: MIT
import type { EngineOptions } from "./engine.d.ts";
import { EngineError } from "./errors.ts";
import { mayWait, needsRest } from "./rest.ts";

/** The engine, or its first part and where the rest of it lies. */
export interface Compiled {
  module: WebAssembly.Module;
  rest: URL | null;
}

/** Compiles the WebAssembly that the options name, by default what lies beside this file; a module is compiled already. */
export async function compile(options: EngineOptions, simd: boolean): Promise<Compiled> {
  if (options.module) return compiled(options.module, simd);
  if (options.wasmBinary)
    return { module: await compileBytes(options.wasmBinary as BufferSource, "wasmBinary"), rest: null };
  if (options.wasmUrl === undefined && mayWait()) {
    const { first, rest } = parts(simd);
    return { module: await compileFetched(first), rest };
  }
  const url = addressOf(options.wasmUrl, simd);
  const read = url.protocol === "file:" && isNode();
  return { module: read ? await compileBytes(await readFile(url), url.href) : await compileFetched(url), rest: null };
}

/** @throws EngineError for a first part where the rest could not be waited for */
function compiled(module: WebAssembly.Module, simd: boolean): Compiled {
  if (!needsRest(module)) return { module, rest: null };
  if (!mayWait()) throw new EngineError("this module is the engine's first part, which only a worker can run");
  return { module, rest: parts(simd).rest };
}

// Literals, because that is what bundlers recognise as files to take along.
function parts(simd: boolean): { first: URL; rest: URL } {
  return simd
    ? {
        first: new URL("./backprop-first.wasm", import.meta.url),
        rest: new URL("./backprop-rest.wasm", import.meta.url),
      }
    : {
        first: new URL("./backprop-scalar-first.wasm", import.meta.url),
        rest: new URL("./backprop-scalar-rest.wasm", import.meta.url),
      };
}

function addressOf(wasmUrl: string | URL | undefined, simd: boolean): URL {
  if (wasmUrl === undefined) {
    return simd ? new URL("./backprop.wasm", import.meta.url) : new URL("./backprop-scalar.wasm", import.meta.url);
  }
  const url = new URL(wasmUrl, import.meta.url);
  if (!simd) url.pathname = url.pathname.replace(/\/backprop\.wasm$/, "/backprop-scalar.wasm");
  return url;
}

function isNode(): boolean {
  return (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node !== undefined;
}

async function readFile(url: URL): Promise<BufferSource> {
  // Put together, because bundlers for the web would look for a module that is named.
  const name = ["node:fs", "promises"].join("/");
  const files = (await import(/* @vite-ignore */ name)) as { readFile(url: URL): Promise<Uint8Array<ArrayBuffer>> };
  try {
    return await files.readFile(url);
  } catch (cause) {
    throw new EngineError(`could not read ${url.href}`, { cause });
  }
}

async function compileFetched(url: URL): Promise<WebAssembly.Module> {
  let response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new EngineError(`could not load ${url.href}`, { cause });
  }
  if (!response.ok) throw new EngineError(`could not load ${url.href}: ${response.status} ${response.statusText}`);
  // Only what is declared as WebAssembly may be compiled while it arrives.
  const declared = response.headers.get("Content-Type")?.startsWith("application/wasm") === true;
  if (!declared) return compileBytes(await response.arrayBuffer(), url.href);
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (cause) {
    throw new EngineError(`${url.href} does not compile`, { cause });
  }
}

async function compileBytes(bytes: BufferSource, name: string): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw new EngineError(`${name} does not compile`, { cause });
  }
}
