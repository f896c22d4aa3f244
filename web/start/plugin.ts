// SPDX-License-Identifier: MIT
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { startMarkup, type Listed } from "./start_markup.ts";

const LIST = "<!-- lessons -->";
const SCRIPT = "<!-- first paint -->";
const FILE = "start.js";
const WORKER = /^assets\/worker-[^/]*\.js$/;
const source = fileURLToPath(new URL("./first_paint.ts", import.meta.url));

/**
 * Puts the list of lessons into index.html, and the script that decides before the first paint whether it shows. That one
 * is no module: modules wait until the page has been read, and by then it may have been painted.
 */
export function startPage(list: () => readonly Listed[] | Promise<readonly Listed[]>): Plugin {
  return {
    name: "backprop-start",
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_, response) => {
        void firstPaint("").then((code) => response.setHeader("Content-Type", "text/javascript").end(code));
      });
    },
    async generateBundle(_, bundle) {
      const worker = Object.keys(bundle).find((name) => WORKER.test(name));
      if (worker === undefined) throw new Error("the build has no worker");
      this.emitFile({ type: "asset", fileName: FILE, source: await firstPaint(worker) });
    },
    transformIndexHtml: {
      order: "post",
      handler: async (html) => {
        if (!html.includes(LIST)) return html;
        const markup = startMarkup(await list());
        return early(html.replace(LIST, () => markup));
      },
    },
  };
}

/** What is asked for with the page stands before the script that the page waits for. */
function early(html: string): string {
  const preloads = html.match(/<link rel="modulepreload"[^>]*>/g) ?? [];
  const rest = preloads.reduce((text, link) => text.replace(link, ""), html);
  return rest.replace(SCRIPT, [...preloads, `<script src="./${FILE}"></script>`].join("\n    "));
}

/** @param worker the file of the worker's script */
async function firstPaint(worker: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    write: false,
    define: { __WORKER__: JSON.stringify(worker) },
  });
  return outputFiles[0]!.text;
}
