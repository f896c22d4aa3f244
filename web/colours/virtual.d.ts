// SPDX-License-Identifier: MIT
declare module "virtual:puor" {
  /** 256 × (red, green, blue) as base64; entry 128 is zero. */
  export const light: string;
  export const dark: string;
}
declare module "d3-scale-chromatic" {
  export function interpolatePuOr(t: number): string;
}
