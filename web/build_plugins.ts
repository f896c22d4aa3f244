// SPDX-License-Identifier: MIT
import type { Plugin } from "vite";
import { puor } from "./colours/plugin.ts";
import { formulaPlugin } from "./formulas/plugin.ts";
import { lessonPlugin } from "./lessons/plugin.ts";
import { squeeze } from "./squeeze_plugin.ts";
import { thumbnails } from "./views/data/thumbnails_plugin.ts";

/** What every build of the element needs to read its sources. */
export function buildPlugins(): Plugin[] {
  return [puor(), formulaPlugin(), thumbnails(), lessonPlugin(), squeeze()];
}
