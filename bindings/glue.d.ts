// SPDX-License-Identifier: MIT
/** What Emscripten writes beside the WebAssembly; the same for both builds (tools/build.mjs sees to that). */
declare module "backprop-glue" {
  import type { Module } from "./table.ts";

  export default function glue(options: object): Promise<Module>;
}
