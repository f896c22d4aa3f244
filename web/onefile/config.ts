// SPDX-License-Identifier: MIT
import { fileURLToPath } from "node:url";
import type { UserConfig } from "vite";
import { buildPlugins } from "../build_plugins.ts";
import { oneFile } from "./plugin.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A build of one file that asks for nothing: the element with its worker, its engine and all that is otherwise fetched later. */
export function oneFileConfig(entry: string, file: string, format: "iife" | "es"): UserConfig {
  return {
    root: here(".."),
    base: "./",
    publicDir: false,
    plugins: [buildPlugins(), oneFile()],
    build: {
      outDir: here("../../dist"),
      emptyOutDir: false,
      target: "es2022",
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        input: entry,
        // What bundlers put into a script for its own address; a classic one has none, and nothing lies beside it.
        ...(format === "iife" ? { transform: { define: { "import.meta": "{}" } } } : {}),
        preserveEntrySignatures: format === "es" ? "exports-only" : false,
        output: { format, codeSplitting: false, entryFileNames: file },
      },
    },
  };
}
