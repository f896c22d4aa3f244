// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { complaintAboutSlots, filled } from "../../../web/company/slots.ts";

test("slots are filled, as often as they stand there", () => {
  expect(filled<"check">("{loss}, again {loss}, sale {number}", { loss: "0.1", number: "3" })).toBe(
    "0.1, again 0.1, sale 3",
  );
});

test("braces in what is filled in mean nothing", () => {
  expect(filled<"sale">("{reports}", { reports: "{number} $& ", number: "1", expected: "2" })).toBe("{number} $& ");
});

test("names of an object's own methods are no slots", () => {
  expect(complaintAboutSlots("{constructor}", "sale")).toMatch(/not \{constructor\}/);
  expect(complaintAboutSlots("no slot at all", "sale")).toBeNull();
});
