// SPDX-License-Identifier: MIT
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { buildPlugins } from "./build_plugins.ts";
import { puor } from "./colours/plugin.ts";
import { isInFirstView } from "./first_view.ts";
import { listLessons } from "./lessons/plugin.ts";
import { offline } from "./offline/plugin.ts";
import { startPage } from "./start/plugin.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const element = here("./element/backprop_playground.ts");
const embed = here("./embed/index.html");
/** Known where the page is published from; a page built elsewhere names no address. */
const source = process.env["GITHUB_REPOSITORY"] ? `https://github.com/${process.env["GITHUB_REPOSITORY"]}` : "";

export default defineConfig({
  root: here("."),
  base: "./",
  publicDir: here("./public"),
  plugins: [buildPlugins(), startPage(listLessons), offline()],
  define: { __SOURCE_URL__: JSON.stringify(source) },
  worker: { format: "es", plugins: () => [puor()] },
  build: {
    outDir: here("../dist"),
    emptyOutDir: false,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        index: here("./index.html"),
        ...(existsSync(embed) ? { embed } : {}),
        "backprop-playground": element,
      },
      preserveEntrySignatures: "exports-only",
      output: {
        codeSplitting: {
          groups: [{ debugName: "first", name: (id, graph) => (isInFirstView(id, element, graph) ? "first" : null) }],
        },
        entryFileNames: (chunk) => (chunk.name === "backprop-playground" ? "[name].js" : "assets/[name]-[hash].js"),
      },
    },
  },
});
