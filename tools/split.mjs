// SPDX-License-Identifier: MIT
// Splits the engine's WebAssembly in what the page's first view needs and the rest (bindings/rest.ts puts them together).
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { root, run } from "./run.mjs";

/** What the two builds of the engine use of WebAssembly. */
const features = [
  "simd",
  "bulk-memory",
  "sign-ext",
  "mutable-globals",
  "nontrapping-float-to-int",
  "exception-handling",
  "reference-types",
].map((name) => `--enable-${name}`);
/** More than a profile of all functions takes. */
const profileBytes = 128 * 1024;

async function must(command, parameters) {
  if (!(await run(command, parameters))) throw new Error(`${command} ${parameters.join(" ")} failed`);
}

/** Runs the first view on the instrumented engine. @returns {Promise<Uint8Array>} which functions were called */
async function profileOf(wasm) {
  const folder = join(root, "build", "first_view");
  await esbuild.build({
    entryPoints: { first_view: join(root, "web", "worker", "first_view.ts") },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    external: ["backprop-playground/engine"],
    logLevel: "warning",
  });
  const { firstView } = await import(join(folder, "first_view.mjs"));
  const { createEngine } = await import(join(root, "dist", "engine", "index.js"));
  const wasmBinary = await readFile(wasm);

  let exports = {};
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (module, imports) => {
    const instance = await instantiate(module, imports);
    exports = instance.exports;
    return instance;
  };
  try {
    await firstView(() => createEngine({ wasmBinary }));
  } finally {
    WebAssembly.instantiate = instantiate;
  }
  const memory = Object.values(exports).find((item) => item instanceof WebAssembly.Memory);
  // The run is over: the end of its memory may be written over.
  const start = memory.buffer.byteLength - profileBytes;
  const size = exports.__write_profile(start, profileBytes);
  if (size > profileBytes) throw new Error(`the profile needs ${size} bytes`);
  return new Uint8Array(memory.buffer, start, size).slice();
}

/** @param {string} wasm the whole engine  @param {string} first @param {string} rest where the parts go */
export async function split(wasm, first, rest) {
  const work = wasm.replace(/\.wasm$/, "");
  await must("wasm-split", [...features, "--instrument", wasm, "-o", `${work}.instrumented.wasm`]);
  await writeFile(`${work}.profile`, await profileOf(`${work}.instrumented.wasm`));
  const names = ["--import-namespace=first", "--placeholder-namespace=rest", "--export-prefix=%"];
  await must("wasm-split", [
    ...features,
    "--split",
    wasm,
    `--profile=${work}.profile`,
    "-o1",
    first,
    "-o2",
    rest,
    ...names,
  ]);
  for (const file of [first, rest])
    await must("wasm-opt", [...features, "-Oz", "--strip-debug", "--strip-producers", file, "-o", file]);
}
