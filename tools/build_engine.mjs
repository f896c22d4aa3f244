// SPDX-License-Identifier: MIT
// dist/engine: the typed wrapper with Emscripten's glue in one module, the two builds of the engine beside it, the types.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { withoutLoader } from "./glue.mjs";
import { build, root } from "./run.mjs";
import { split } from "./split.mjs";

const engine = join(root, "dist", "engine");
const types = ["spec", "studies", "learning", "landscape"];
const builds = [
  ["wasm-simd", "backprop"],
  ["wasm-scalar", "backprop-scalar"],
];
const built = (preset, file) => join(root, "build", preset, file);

/** All of it. */
export async function buildEngine() {
  for (const [preset] of builds)
    if (!(await build(preset, "backprop_wasm"))) throw new Error(`${preset} does not build`);
  await buildWrapper();
  for (const [preset, name] of builds) {
    const wasm = built(preset, "backprop.wasm");
    await copyFile(wasm, join(engine, `${name}.wasm`));
    await split(wasm, join(engine, `${name}-first.wasm`), join(engine, `${name}-rest.wasm`));
  }
  await tell(["index.js", "backprop.wasm", "backprop-first.wasm", "backprop-rest.wasm", "backprop-scalar-first.wasm"]);
}

/** The wrapper and its types alone, around WebAssembly that is built already. */
export async function buildWrapper() {
  const glues = await Promise.all(builds.map(([preset]) => readFile(built(preset, "backprop.mjs"), "utf8")));
  if (glues[0] !== glues[1]) throw new Error("the two builds of the engine need different glue; one is shipped");
  const glue = join(root, "build", "glue.mjs");
  await writeFile(glue, withoutLoader(glues[0]));
  await mkdir(engine, { recursive: true });
  await esbuild.build({
    entryPoints: [join(root, "bindings", "index.ts")],
    outfile: join(engine, "index.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    alias: { "backprop-glue": glue },
    logLevel: "warning",
  });
  await copyFile(join(root, "bindings", "engine.d.ts"), join(engine, "index.d.ts"));
  for (const name of types) await copyFile(join(root, "bindings", `${name}.d.ts`), join(engine, `${name}.d.ts`));
}

async function tell(files) {
  for (const file of files) {
    const bytes = await readFile(join(engine, file));
    console.log(`dist/engine/${file}  ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzip`);
  }
}
