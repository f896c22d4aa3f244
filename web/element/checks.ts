// SPDX-License-Identifier: MIT
import type { Unit } from "../state/actions.ts";

/** Checks of what a host page gives to the element's methods. They throw TypeError with what was expected and found. */

export function whole(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new TypeError(`${name}: expected a whole number from 0, got ${String(value)}`);
}

export function oneOf<T extends string>(name: string, value: T, allowed: readonly T[]): T {
  if (allowed.includes(value)) return value;
  throw new TypeError(
    `${name}: expected ${allowed.map((item) => `"${item}"`).join(" or ")}, got ${JSON.stringify(value)}`,
  );
}

export type In = { unit?: Unit | undefined };
const units: readonly Unit[] = ["stage", "batch", "epoch"];

/** How far a step leads: so many batches, unless another unit is named. */
export function far(count: number, unit: Unit = "batch"): { count: number; unit: Unit } {
  return { count: whole("count", count), unit: oneOf("unit", unit, units) };
}
