// SPDX-License-Identifier: MIT
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { startMarkup, type Listed } from "./start_markup.ts";

const LIST = "<!-- lessons -->";
const SCRIPT = "<!-- first paint -->";
const FILE = "start.js";
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
        void firstPaint().then((code) => response.setHeader("Content-Type", "text/javascript").end(code));
      });
    },
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: FILE, source: await firstPaint() });
    },
    transformIndexHtml: {
      order: "post",
      handler: async (html) => {
        if (!html.includes(LIST)) return html;
        const markup = startMarkup(await list());
        return html.replace(LIST, () => markup).replace(SCRIPT, `<script src="./${FILE}"></script>`);
      },
    },
  };
}

async function firstPaint(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]!.text;
}
