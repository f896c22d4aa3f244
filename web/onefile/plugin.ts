// SPDX-License-Identifier: MIT
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build, type Plugin } from "vite";
import { puor } from "../colours/plugin.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const engine = here("../../dist/engine/index.js");
const wasm = here("../../dist/engine/backprop.wasm");
const worker = here("../worker/worker.ts");
/** Ways out of the one file, and what is built in their place. */
const replaced = new Map([
  [here("../worker/spawn.ts"), here("./spawn.ts")],
  [here("../worker/inlined_engine.ts"), here("./inlined_engine.ts")],
]);

/** Everything in one file: the engine's WebAssembly packed, the worker as the text of a script. */
export function oneFile(): Plugin[] {
  const made: Record<string, () => Promise<string>> = {
    "virtual:packed-engine": packedEngine,
    "virtual:worker-script": workerScript,
  };
  return [
    withoutFiles(),
    {
      name: "backprop-one-file",
      enforce: "pre",
      async resolveId(source, importer, options) {
        if (source in made) return `\0${source}`;
        const found = await this.resolve(source, importer, { ...options, skipSelf: true });
        return found && (replaced.get(found.id) ?? found);
      },
      async load(id) {
        const make = made[id.slice(1)];
        return id.startsWith("\0") && make ? `export default ${JSON.stringify(await make())};` : null;
      },
    },
  ];
}

/** Zopfli's gzip is a twentieth smaller than zlib's; a browser unpacks it like any other. */
async function packedEngine(): Promise<string> {
  const parameters = ["--i15", "-c", wasm];
  const { stdout } = await promisify(execFile)("zopfli", parameters, { encoding: "buffer", maxBuffer: 1 << 24 });
  return stdout.toString("base64");
}

/** The engine's wrapper names files beside it, which a bundler would take along; here it is always given its WebAssembly. */
function withoutFiles(): Plugin {
  return {
    name: "backprop-no-files-beside",
    enforce: "pre",
    transform: (code, id) =>
      id === engine ? { code: code.replaceAll("import.meta.url", '"about:blank"'), map: null } : null,
  };
}

async function workerScript(): Promise<string> {
  const result = await build({
    configFile: false,
    root: here(".."),
    publicDir: false,
    logLevel: "warn",
    plugins: [withoutFiles(), puor()],
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rollupOptions: { input: worker, output: { format: "iife", codeSplitting: false } },
    },
  });
  if (!("output" in result) && !Array.isArray(result)) throw new Error("the worker was not built");
  const files = [result].flat().flatMap(({ output }) => output);
  const [script] = files;
  if (files.length !== 1 || script?.type !== "chunk") throw new Error("the worker is not one file");
  return script.code;
}
