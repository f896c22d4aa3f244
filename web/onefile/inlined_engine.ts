// SPDX-License-Identifier: MIT
import packed from "virtual:packed-engine";
import { hasSimd } from "../../bindings/simd.ts";
import type { EngineSource } from "../worker/protocol.ts";

/**
 * Takes the place of worker/inlined_engine.ts in a build of one file: the engine with vectors is in it. The one without is
 * not, for the few hosts that need it: they are told where to get it.
 */
export async function inlinedEngine(): Promise<EngineSource> {
  if (!hasSimd())
    throw new Error(
      "this browser's WebAssembly has no 128-bit vectors, and this one-file build no engine without them: " +
        'set wasm-url to the address of "engine/backprop.wasm", or use "backprop-playground.js"',
    );
  return { wasmBinary: await unpack(packed) };
}

function unpack(base64: string): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(plain).arrayBuffer();
}
