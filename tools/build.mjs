// SPDX-License-Identifier: MIT
// node tools/build.mjs [engine] [page]: makes dist/, all of it by default.
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { withoutLoader } from "./glue.mjs";
import { build, root, run } from "./run.mjs";
import { split } from "./split.mjs";

const engine = join(root, "dist", "engine");

/** dist/engine: the typed wrapper with Emscripten's glue in one module, and the two builds of the engine beside it. */
async function buildEngine() {
  for (const preset of ["wasm-simd", "wasm-scalar"]) {
    if (!(await build(preset, "backprop_wasm"))) throw new Error(`${preset} does not build`);
  }
  const [simdGlue, scalarGlue] = await Promise.all(
    ["wasm-simd", "wasm-scalar"].map((preset) => readFile(join(root, "build", preset, "backprop.mjs"), "utf8")),
  );
  if (simdGlue !== scalarGlue) throw new Error("the two builds of the engine need different glue; one is shipped");
  const glue = join(root, "build", "glue.mjs");
  await writeFile(glue, withoutLoader(simdGlue));
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
  for (const [preset, name] of [
    ["wasm-simd", "backprop"],
    ["wasm-scalar", "backprop-scalar"],
  ]) {
    const wasm = join(root, "build", preset, "backprop.wasm");
    await copyFile(wasm, join(engine, `${name}.wasm`));
    await split(wasm, join(engine, `${name}-first.wasm`), join(engine, `${name}-rest.wasm`));
  }
  await copyFile(join(root, "bindings", "engine.d.ts"), join(engine, "index.d.ts"));
  for (const types of ["spec", "studies", "learning", "landscape"])
    await copyFile(join(root, "bindings", `${types}.d.ts`), join(engine, `${types}.d.ts`));
  for (const file of [
    "index.js",
    "backprop.wasm",
    "backprop-first.wasm",
    "backprop-rest.wasm",
    "backprop-scalar-first.wasm",
  ]) {
    const bytes = await readFile(join(engine, file));
    console.log(`dist/engine/${file}  ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzip`);
  }
}

/** The page and the embeddable element. */
async function buildPage() {
  await rm(join(root, "dist", "assets"), { recursive: true, force: true });
  if (!(await run("vite", ["build", "--config", "web/vite.config.ts"]))) throw new Error("the page does not build");
  await copyFile(join(root, "LICENSE"), join(root, "dist", "LICENSE.txt"));
  await copyFile(join(root, "THIRD_PARTY_NOTICES.txt"), join(root, "dist", "THIRD_PARTY_NOTICES.txt"));
}

const wanted = process.argv.slice(2);
const steps = { engine: buildEngine, page: buildPage };
for (const name of wanted.length > 0 ? wanted : Object.keys(steps)) {
  if (!(name in steps)) throw new Error(`no part "${name}": ${Object.keys(steps).join(", ")}`);
  await steps[name]();
}
