// SPDX-License-Identifier: MIT
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { oneFileConfig } from "./onefile/config.ts";

/** dist/backprop-playground.classic.js: a script that defines the element, for pages that cannot load modules. */
const entry = fileURLToPath(new URL("./element/backprop_playground.ts", import.meta.url));

export default defineConfig(oneFileConfig(entry, "backprop-playground.classic.js", "iife"));
