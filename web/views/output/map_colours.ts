// SPDX-License-Identifier: MIT
import type { Grid } from "backprop-playground/engine";
import { classColour } from "../../colours/classes.ts";

/** The surface of each theme, where no class is ahead. */
const lightSurface = [255, 255, 255] as const;
const darkSurface = [18, 22, 29] as const;
/** How far a class's colour covers the surface: barely ahead, certain, and in a discretised map. */
const FAINTEST = 0.1;
const STRONGEST = 0.62;
const DISCRETE = 0.5;
const LEVELS = 64;

type Colour = readonly [number, number, number];

export function parseColour(text: string): Colour {
  const number = Number.parseInt(text.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

/** Per class, colours from barely ahead to certain, as opaque pixels in the byte order of this machine. */
export function classTable(classes: number, isDark: boolean): Uint32Array {
  const surface: Colour = isDark ? darkSurface : lightSurface;
  const bytes = new Uint8Array(classes * LEVELS * 4);
  for (let number = 0; number < classes; number++) {
    const colour = parseColour(classColour(number, isDark));
    for (let level = 0; level < LEVELS; level++) {
      const cover = FAINTEST + ((STRONGEST - FAINTEST) * level) / (LEVELS - 1);
      for (let part = 0; part < 3; part++) {
        const from = surface[part] ?? 0;
        bytes[(number * LEVELS + level) * 4 + part] = Math.round(from + ((colour[part] ?? 0) - from) * cover);
      }
      bytes[(number * LEVELS + level) * 4 + 3] = 255;
    }
  }
  return new Uint32Array(bytes.buffer);
}

/**
 * Paints which class wins where: its colour, the stronger the further it is ahead of the second.
 * @param grid the outputs, one unit a class
 * @param into ImageData.data of width × height
 * @param span how far ahead counts as certain: 1 for probabilities, the distance of the targets otherwise
 */
export function paintClasses(
  grid: Grid,
  into: Uint8ClampedArray,
  table: Uint32Array,
  span: number,
  discretize: boolean,
): void {
  const count = grid.width * grid.height;
  const pixels = new Uint32Array(into.buffer, into.byteOffset, count);
  const fixed = Math.round(((DISCRETE - FAINTEST) / (STRONGEST - FAINTEST)) * (LEVELS - 1));
  for (let at = 0; at < count; at++) {
    let best = 0;
    let first = grid.values[at]!;
    let second = -Infinity;
    for (let k = 1; k < grid.units; k++) {
      const value = grid.values[k * count + at]!;
      if (value > first) {
        second = first;
        first = value;
        best = k;
      } else if (value > second) second = value;
    }
    const ahead = Math.min((first - second) / span, 1);
    pixels[at] = table[best * LEVELS + (discretize ? fixed : Math.round(ahead * (LEVELS - 1)))]!;
  }
}
