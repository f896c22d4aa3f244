// SPDX-License-Identifier: MIT
/** What Emscripten writes (build/wasm-simd and build/wasm-scalar); tools/build.mjs says where it lies. */

declare module "backprop-glue/simd" {
  export default function glue(options: object): Promise<import("./table.ts").Module>;
}
declare module "backprop-glue/scalar" {
  export default function glue(options: object): Promise<import("./table.ts").Module>;
}
