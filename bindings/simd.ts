// SPDX-License-Identifier: MIT

/** A module of one function that makes a 128-bit vector: (func (result v128) (i8x16.splat (i32.const 0))). */
const probe = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11,
]);

/** Whether this host runs WebAssembly with 128-bit vectors. */
export function hasSimd(): boolean {
  return WebAssembly.validate(probe);
}
