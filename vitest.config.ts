// SPDX-License-Identifier: MIT
import { defineConfig } from "vitest/config";
import { puor } from "./web/colours/plugin.ts";
import { formulaPlugin } from "./web/formulas/plugin.ts";
import { lessonPlugin } from "./web/lessons/plugin.ts";
import { thumbnails } from "./web/views/data/thumbnails_plugin.ts";

/** Unit tests, in Node. The browser tests have their own configuration (tests/e2e). */
export default defineConfig({
  plugins: [puor(), formulaPlugin(), thumbnails(), lessonPlugin()],
  test: {
    include: ["tests/bindings/**/*.test.ts", "tests/web/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
