// SPDX-License-Identifier: MIT
// What dist/ holds beside the engine: the page, the element, its builds of one file, the helper of iframes, the types.
import { copyFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { writeLessonSchema } from "./lesson_schema.mjs";
import { root, run } from "./run.mjs";

const dist = join(root, "dist");

async function vite(config) {
  if (!(await run("vite", ["build", "--config", `web/${config}`]))) throw new Error(`${config} does not build`);
}

/** The page, the /embed/ page and the element as a module. */
export async function buildPage() {
  await rm(join(dist, "assets"), { recursive: true, force: true });
  await vite("vite.config.ts");
  await writeLessonSchema(join(dist, "lesson.schema.json"));
  await copyFile(join(root, "LICENSE"), join(dist, "LICENSE.txt"));
  await copyFile(join(root, "THIRD_PARTY_NOTICES.txt"), join(dist, "THIRD_PARTY_NOTICES.txt"));
}

/** The builds that are one file each, and everybody's types. */
export async function buildOneFile() {
  for (const config of ["vite.classic.ts", "vite.anywidget.ts"]) await vite(config);
  await esbuild.build({
    entryPoints: [join(root, "web", "embed", "host.ts")],
    outfile: join(dist, "embed.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
  });
  await copyTypes();
}

/** Ours import the engine's by the package's name; a copied folder has them beside. */
async function copyTypes() {
  const types = join(root, "web", "types");
  for (const name of await readdir(types)) {
    const text = await readFile(join(types, name), "utf8");
    await writeFile(join(dist, name), text.replaceAll('"backprop-playground/engine"', '"./engine/index.js"'));
  }
}
