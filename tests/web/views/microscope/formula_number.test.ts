// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { exact, shown } from "../../../../web/views/microscope/formula_number.ts";

test("a number that is not computed yet is a dot, one that cannot be said a dash", () => {
  expect(shown(undefined)).toBe("·");
  expect(shown(null)).toBe("—");
  expect(shown(NaN)).toBe("—");
});

test("exactly nothing is 0 without decimals, so that it is told from something small", () => {
  expect(shown(0, 9)).toBe("0");
  expect(shown(-0, 9)).toBe("0");
  expect(shown(1e-12, 3)).toBe("1.00·10⁻¹²");
});

test("six digits are shown, and all of them are there to be looked up", () => {
  expect(shown(-0.18681560180895948)).toBe("−0.186816");
  expect(exact(-0.18681560180895948)).toBe("−0.18681560180895948");
  expect(exact(undefined)).toContain("not computed");
});
