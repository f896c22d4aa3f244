// SPDX-License-Identifier: MIT
import { dark as darkText, light as lightText } from "virtual:puor";

/** Where zero lies in a table, and how many entries there are to either side. Entry 0 is what is not a number. */
const ZERO = 128;
const STEPS = 127;
/** How strong the two colours of a discretised picture are: points on them stay visible. */
const DISCRETE = 0.6;

const light = bytesOf(lightText);
const dark = bytesOf(darkText);
const lightPixels = pixelsOf(light);
const darkPixels = pixelsOf(dark);

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** One opaque RGBA pixel an entry, in the byte order of this machine. */
function pixelsOf(table: Uint8Array): Uint32Array {
  const bytes = new Uint8Array((table.length / 3) * 4);
  for (let entry = 0; entry < table.length / 3; entry++) {
    bytes.set(table.subarray(3 * entry, 3 * entry + 3), 4 * entry);
    bytes[4 * entry + 3] = 255;
  }
  return new Uint32Array(bytes.buffer);
}

function entryOf(value: number): number {
  if (value >= 1) return ZERO + STEPS;
  if (value <= -1) return ZERO - STEPS;
  return (value * STEPS + ZERO + 0.5) | 0;
}

/** The colour of a value: −1 orange, 0 white (or the dark surface), +1 purple; beyond that clipped. */
export function colourOf(value: number, isDark: boolean): [number, number, number] {
  const table = isDark ? dark : light;
  const entry = 3 * entryOf(value);
  return [table[entry]!, table[entry + 1]!, table[entry + 2]!];
}

/** The same as CSS text. */
export function cssColourOf(value: number, isDark: boolean): string {
  return `rgb(${colourOf(value, isDark).join(" ")})`;
}

/**
 * Paints `count` values from `offset` on as pixels.
 * @param into ImageData.data, count × RGBA
 * @param scale the size of a value that gets the full colour
 * @param discretize two colours only, by the side of `zero`
 * @param zero the value that is neutral (0.5 for outputs in 0 … 1)
 */
export function paint(
  values: Float32Array,
  offset: number,
  count: number,
  into: Uint8ClampedArray,
  scale: number,
  isDark: boolean,
  discretize = false,
  zero = 0,
): void {
  const table = isDark ? darkPixels : lightPixels;
  const pixels = new Uint32Array(into.buffer, into.byteOffset, count);
  if (discretize) {
    const negative = table[entryOf(-DISCRETE)]!;
    const positive = table[entryOf(DISCRETE)]!;
    for (let k = 0; k < count; k++) pixels[k] = values[offset + k]! < zero ? negative : positive;
    return;
  }
  const factor = 1 / scale;
  for (let k = 0; k < count; k++) pixels[k] = table[entryOf((values[offset + k]! - zero) * factor)]!;
}
