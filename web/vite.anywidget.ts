// SPDX-License-Identifier: MIT
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { oneFileConfig } from "./onefile/config.ts";

/** dist/anywidget.mjs: the element as a widget of Jupyter, Colab, marimo and VS Code. */
const entry = fileURLToPath(new URL("./anywidget/widget.ts", import.meta.url));

export default defineConfig(oneFileConfig(entry, "anywidget.mjs", "es"));
