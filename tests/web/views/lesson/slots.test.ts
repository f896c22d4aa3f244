// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { preciseText, slotText } from "../../../../web/views/lesson/slot_text.ts";
import { Slots } from "../../../../web/views/lesson/slots.ts";
import { paper } from "./paper.ts";

const weight = { of: "weight", layer: 0, row: 0, column: 0 } as const;

test("a number of the step has the digits that the text asks for, or four significant ones", () => {
  expect(slotText(0.59, weight, 3)).toBe("0.590");
  expect(slotText(-0.0822437, weight, undefined)).toBe("−0.08224");
  expect(slotText(0.8, weight, undefined)).toBe("0.8000");
});

test("counts are whole, shares are percent, and the rate is as short as it was set", () => {
  expect(slotText(12_345, { of: "forward-passes" }, undefined)).toBe("12\u202f345");
  expect(slotText(0.935, { of: "test-accuracy" }, undefined)).toBe("93.5 %");
  expect(slotText(0.935, { of: "accuracy" }, 0)).toBe("94 %");
  expect(slotText(0.1, { of: "learning-rate" }, undefined)).toBe("0.1");
});

test("a number that is not there yet is told apart from one that there is none of", () => {
  expect(slotText(undefined, weight, 3)).toBe("…");
  expect(slotText(null, { of: "test-loss" }, 3)).toBe("—");
});

test("a prediction and what it is compared with have as few digits as say them", () => {
  expect(preciseText(0.59, weight)).toBe("0.59");
  expect(preciseText(1 / 3, weight)).toBe("0.333333");
  expect(preciseText(441, { of: "tried" })).toBe("441");
});

test("a place grows with its number and never shrinks again", () => {
  const slots = new Slots({ w: weight });
  const output = paper.createElement("output");
  slots.add(output, "w", 2);
  expect(output.textContent).toBe("…");
  expect(output.dataset["slot"]).toBe("w");
  slots.show({ w: -12.5 });
  expect(output.textContent).toBe("−12.50");
  const wide = output.style.minWidth;
  expect(parseFloat(wide)).toBeGreaterThan(5);
  slots.show({ w: 0.5 });
  expect(output.textContent).toBe("0.50");
  expect(output.style.minWidth).toBe(wide);
});
