// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { SpecError } from "../../bindings/errors.ts";
import { prepare } from "../../bindings/prepare.ts";
import { errorOf } from "./support/engines.ts";

test("lists of numbers become typed arrays, others stay lists", () => {
  expect(prepare([1, 2])).toEqual(Float64Array.of(1, 2));
  expect(prepare([[1], ["a"], []])).toEqual([Float64Array.of(1), ["a"], []]);
});

test("typed arrays of any numbers are taken as rows", () => {
  expect(prepare(Int32Array.of(3, 4))).toEqual(Float64Array.of(3, 4));
  expect(prepare(Float32Array.of(0.5))).toEqual(Float64Array.of(0.5));
  expect(errorOf(() => prepare(new DataView(new ArrayBuffer(8))))).toBeInstanceOf(SpecError);
  expect(errorOf(() => prepare(BigInt64Array.of(1n)))).toBeInstanceOf(SpecError);
});

test("a copy is made: what the caller does later changes nothing", () => {
  const row = [1, 2];
  const copy = prepare({ row }) as { row: Float64Array };
  row[0] = 9;
  expect(copy.row).toEqual(Float64Array.of(1, 2));
});

test("keys that are undefined are left out, null is kept", () => {
  expect(Object.entries(prepare({ a: undefined, b: null }) as object)).toEqual([["b", null]]);
});

test("a key that names the prototype is a key like any other", () => {
  const copy = prepare(JSON.parse('{"__proto__": {"polluted": true}}')) as object;
  expect(Object.keys(copy)).toEqual(["__proto__"]);
  expect("polluted" in {}).toBe(false);
});

test("objects without a prototype are plain", () => {
  expect(Object.keys(prepare(Object.assign(Object.create(null), { a: 1 })) as object)).toEqual(["a"]);
});

test("an accessor that throws does so before the engine is asked", () => {
  const hostile = {
    get seed(): number {
      throw new RangeError("not today");
    },
  };
  expect(errorOf(() => prepare(hostile))).toBeInstanceOf(RangeError);
});

test("the path of an error leads to the value", () => {
  expect((errorOf(() => prepare({ a: [{ b: [1, Infinity] }] })) as SpecError).path).toBe("/a/0/b/1");
  expect((errorOf(() => prepare(Symbol("x"))) as SpecError).path).toBe("/");
});
