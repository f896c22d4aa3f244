// SPDX-License-Identifier: MIT
import { SpecError } from "./errors.ts";

/** A copy of a value that the Embind table can read without running anybody else's code. */
export type Prepared = null | boolean | number | string | Float64Array | Prepared[] | { [key: string]: Prepared };

/** No spec is nested deeper than 6. */
const maximumDepth = 16;

/**
 * Copies a plain value for the engine: lists of numbers become Float64Arrays (one bulk copy), keys that are undefined
 * are left out.
 * @throws SpecError for what JSON cannot say: NaN, a BigInt, a function, a cycle, an instance of a class
 */
export function prepare(value: unknown, path = "", depth = 0): Prepared {
  if (depth > maximumDepth) {
    throw new SpecError(path, `is nested more than ${maximumDepth} deep, or contains itself`);
  }
  switch (typeof value) {
    case "boolean":
    case "string":
      return value;
    case "number":
      return prepareNumber(value, path);
    case "object":
      if (value === null) return null;
      if (isNumberArray(value)) return prepareNumbers(value, path);
      if (Array.isArray(value)) return prepareArray(value, path, depth);
      return prepareObject(value, path, depth);
    default:
      throw new SpecError(path, `must be a JSON value, got ${describe(value)}`);
  }
}

function prepareNumber(value: number, path: string): number {
  if (!Number.isFinite(value)) throw new SpecError(path, `must be a finite number, got ${value}`);
  return value;
}

type NumberArray = ArrayLike<number> & object;

function isNumberArray(value: object): value is NumberArray {
  if (ArrayBuffer.isView(value)) {
    return !(value instanceof DataView || value instanceof BigInt64Array || value instanceof BigUint64Array);
  }
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "number");
}

function prepareNumbers(values: NumberArray, path: string): Float64Array {
  const numbers = Float64Array.from(values);
  const wrong = numbers.findIndex((number) => !Number.isFinite(number));
  if (wrong >= 0) throw new SpecError(`${path}/${wrong}`, `must be a finite number, got ${numbers[wrong]}`);
  return numbers;
}

function prepareArray(values: unknown[], path: string, depth: number): Prepared[] {
  // Array.from also visits the holes of a sparse array.
  return Array.from(values, (value, index) => prepare(value, `${path}/${index}`, depth + 1));
}

function prepareObject(value: object, path: string, depth: number): Prepared {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object of another window has another Object.prototype, which has no prototype either.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new SpecError(path, `must be a plain object, got ${describe(value)}`);
  }
  const copy = Object.create(null) as { [key: string]: Prepared };
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) copy[key] = prepare(member, `${path}/${key}`, depth + 1);
  }
  return copy;
}

function describe(value: unknown): string {
  switch (typeof value) {
    case "bigint":
      return `the BigInt ${value}n`;
    case "function":
      return "a function";
    case "symbol":
      return "a symbol";
    case "object":
      return `an instance of ${value?.constructor?.name || "a class"}`;
    default:
      return String(value);
  }
}
