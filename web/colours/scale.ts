// SPDX-License-Identifier: MIT
// Runs at build time only: it knows d3, which the page does not carry.
import { interpolatePuOr } from "d3-scale-chromatic";

type Colour = [number, number, number];

/** Entries of a table; number 128 is exactly zero, 1 is −1 and 255 is +1, number 0 (not a number) looks like zero. */
export const ENTRIES = 256;
const ZERO = 128;
const STEPS = 127;

const lightZero: Colour = [255, 255, 255];
/** The dark theme's surface. */
const darkZero: Colour = [18, 22, 29];

/** t = 0 is purple, t = 1 orange. */
function puOr(t: number): Colour {
  const parts = interpolatePuOr(t).match(/\d+/g);
  if (parts?.length !== 3) throw new Error(`PuOr(${t}) is no rgb() colour`);
  return parts.map(Number) as Colour;
}

function mix(from: Colour, to: Colour, share: number): Colour {
  return from.map((part, k) => Math.round(part + (to[k]! - part) * share)) as Colour;
}

/** PuOr with its middle, a light grey, lifted to white: the lift fades out over the first third of the scale. */
function lightColour(value: number): Colour {
  const lift = Math.max(0, 1 - 3 * Math.abs(value));
  return mix(puOr((1 - value) / 2), lightZero, lift);
}

/** From the dark surface through the saturated shade to the bright one of the same side, lightness rising throughout. */
function darkColour(value: number): Colour {
  const size = Math.abs(value);
  const side = Math.sign(value);
  const saturated = puOr(0.5 - side * 0.36);
  const bright = puOr(0.5 - side * 0.2);
  return size < 0.6 ? mix(darkZero, saturated, size / 0.6) : mix(saturated, bright, (size - 0.6) / 0.4);
}

function tableOf(colourOf: (value: number) => Colour): Uint8Array {
  const table = new Uint8Array(3 * ENTRIES);
  for (let entry = 0; entry < ENTRIES; entry++)
    table.set(colourOf(entry === 0 ? 0 : (entry - ZERO) / STEPS), 3 * entry);
  return table;
}

/** 256 × (red, green, blue). */
export function lightTable(): Uint8Array {
  return tableOf(lightColour);
}

export function darkTable(): Uint8Array {
  return tableOf(darkColour);
}
