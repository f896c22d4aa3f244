// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { same } from "../../../web/anywidget/same.ts";

test("designs are the same whatever the order of their keys, at any depth", () => {
  expect(same({ seed: 1, data: { kind: "xor", noise: 0 } }, { data: { noise: 0, kind: "xor" }, seed: 1 })).toBe(true);
});

test("lists keep their order, numbers their last bit", () => {
  expect(same([1, 2], [2, 1])).toBe(false);
  expect(same(0.1 + 0.2, 0.3)).toBe(false);
});

test("nothing is not an empty design", () => {
  expect(same(null, {})).toBe(false);
  expect(same(undefined, null)).toBe(false);
});
