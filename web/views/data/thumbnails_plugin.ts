// SPDX-License-Identifier: MIT
import type { Engine, EngineOptions } from "backprop-playground/engine";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { type Penguins, penguinRows } from "../../datasets/penguins.ts";
import { defaultSpec } from "../../url/defaults.ts";
import { allDataSets } from "./data_sets.ts";
import { encodeThumbnail, thumbnailData, thumbnailOf } from "./thumbnail_code.ts";

interface EngineModule {
  createEngine(options?: EngineOptions): Promise<Engine>;
}

const id = "virtual:thumbnails";
const resolvedId = "\0" + id;
const builtEngine = new URL("../../../dist/engine/index.js", import.meta.url);
/** Read as a file: the configuration of Vite cannot import JSON as the page does. */
const penguinFile = new URL("../../datasets/penguins.json", import.meta.url);

/** `import("virtual:thumbnails")`: a picture of every data set, by the real generators, made while the page is built. */
export function thumbnails(): Plugin {
  return {
    name: "backprop-thumbnails",
    resolveId: (source) => (source === id ? resolvedId : undefined),
    load: async (source) =>
      source === resolvedId ? `export const thumbnails = ${JSON.stringify(await pictures())};\n` : undefined,
  };
}

async function pictures(): Promise<string[]> {
  const engine = await startedEngine();
  const penguins = penguinRows(JSON.parse(readFileSync(penguinFile, "utf8")) as Penguins);
  const made: string[] = [];
  for (const set of allDataSets) {
    const { table, ...settings } = { ...defaultSpec.data, ...thumbnailData(set) };
    const data = table ? { ...settings, standardize: true, ...penguins } : settings;
    made.push(encodeThumbnail(thumbnailOf(engine.preview(data))));
  }
  return made;
}

/** @throws Error when the engine is not built yet */
async function startedEngine(): Promise<Engine> {
  try {
    const built = (await import(/* @vite-ignore */ builtEngine.href)) as EngineModule;
    return await built.createEngine();
  } catch (cause) {
    throw new Error(`The thumbnails need the built engine: run npm run build:engine first (${String(cause)}).`, {
      cause,
    });
  }
}
