// SPDX-License-Identifier: MIT
import type { Plugin } from "vite";
import { darkTable, lightTable } from "./scale.ts";

const id = "virtual:puor";
const resolvedId = "\0" + id;

/** `import { light, dark } from "virtual:puor"`: the two colour tables as base64, made while the page is built. */
export function puor(): Plugin {
  const text = (table: Uint8Array): string => JSON.stringify(Buffer.from(table).toString("base64"));
  return {
    name: "backprop-puor",
    resolveId: (source) => (source === id ? resolvedId : undefined),
    load: (source) =>
      source === resolvedId
        ? `export const light = ${text(lightTable())};\nexport const dark = ${text(darkTable())};\n`
        : undefined,
  };
}
