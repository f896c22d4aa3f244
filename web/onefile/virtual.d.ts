// SPDX-License-Identifier: MIT
/** Made by plugin.ts while a one-file build is made. */
declare module "virtual:packed-engine" {
  /** backprop.wasm, gzip and base64. */
  const packed: string;
  export default packed;
}
declare module "virtual:worker-script" {
  /** The worker as a classic script, with everything in it. */
  const script: string;
  export default script;
}
