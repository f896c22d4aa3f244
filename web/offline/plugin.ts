// SPDX-License-Identifier: MIT
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin, ResolvedConfig } from "vite";

/** Address below the page's folder → contents. */
export type Files = Map<string, string | Uint8Array>;

const source = fileURLToPath(new URL("./service_worker.js", import.meta.url));
/** What no page asks for. */
const unused = /(\.map|\.d\.ts|(^|\/)\.[^/]*)$/;

/** The service worker for these files, its version made of their names and contents. */
export function serviceWorkerFor(files: Files, script: string): string {
  const names = [...files.keys()].sort();
  const hash = createHash("sha256");
  for (const name of names) hash.update(name).update("\0").update(files.get(name)!).update("\0");
  hash.update(script);
  const version = hash.digest("hex").slice(0, 16);
  const listed = names.includes("index.html") ? ["./", ...names] : names;
  return `globalThis.FILES = ${JSON.stringify(listed)};\nglobalThis.VERSION = ${JSON.stringify(version)};\n${script}`;
}

/** Writes service_worker.js beside index.html: all files of the build and of the public folder, for use without network. */
export function offline(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "backprop-offline",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const files: Files = new Map();
        for (const file of Object.values(bundle))
          files.set(file.fileName, file.type === "chunk" ? file.code : file.source);
        for (const path of config.publicDir ? filesIn(config.publicDir) : [])
          files.set(relative(config.publicDir, path).split(sep).join("/"), readFileSync(path));
        for (const name of files.keys()) if (unused.test(name)) files.delete(name);
        const script = serviceWorkerFor(files, readFileSync(source, "utf8"));
        this.emitFile({ type: "asset", fileName: "service_worker.js", source: script });
      },
    },
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
