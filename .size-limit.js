// SPDX-License-Identifier: MIT
// What a reader downloads before the first picture, gzip. The worker's script is the engine's glue and wrapper, which are
// counted with the engine, and 4 KiB of its own.
import { readFileSync } from "node:fs";
import { posix } from "node:path";

/** The files that one script needs before it runs: what it imports statically, and what those do. */
function staticImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of readFileSync(file, "utf8").matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g))
    staticImports(posix.join(posix.dirname(file), name), found);
  return found;
}

function scriptsOf(html) {
  const scripts = [...readFileSync(html, "utf8").matchAll(/<script[^>]*src="([^"]+)"/g)];
  return [...new Set(scripts.flatMap(([, name]) => [...staticImports(posix.join(posix.dirname(html), name))]))];
}

const engine = (variant) => ["dist/engine/index.js", `dist/engine/${variant}-first.wasm`];

export default [
  {
    name: "engine of the first view, with vectors: WebAssembly, glue, wrapper",
    path: engine("backprop"),
    limit: "60 KiB",
    gzip: true,
  },
  {
    name: "engine of the first view, without vectors: WebAssembly, glue, wrapper",
    path: engine("backprop-scalar"),
    limit: "60 KiB",
    gzip: true,
  },
  { name: "page: JavaScript", path: scriptsOf("dist/index.html"), limit: "70 KiB", gzip: true },
  { name: "page for iframes: JavaScript", path: scriptsOf("dist/embed/index.html"), limit: "84 KiB", gzip: true },
  { name: "page: CSS", path: "dist/assets/*.css", limit: "8 KiB", gzip: true },
  // All in one file: the engine, the worker and everything that the others fetch when it is needed.
  {
    name: "classic build, all in one file",
    path: "dist/backprop-playground.classic.js",
    limit: "460 KiB",
    gzip: true,
  },
  { name: "widget for notebooks, all in one file", path: "dist/anywidget.mjs", limit: "460 KiB", gzip: true },
  { name: "helper of iframes", path: "dist/embed.js", limit: "2 KiB", gzip: true },
];
