// SPDX-License-Identifier: MIT
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
