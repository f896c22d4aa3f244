// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { lookedAt } from "../../../../web/views/network/focus.ts";

const parameter = { kind: "parameter", layer: 1, row: 0, column: 2 } as const;

test("the microscope opens on the page that tells of what was chosen", () => {
  expect(lookedAt(parameter, "unit").tab).toBe("weight");
  expect(lookedAt({ kind: "unit", layer: 0, unit: 1 }, "slope").tab).toBe("unit");
  expect(lookedAt({ kind: "layer", layer: 0 }, "weight").tab).toBe("layer");
});

test("who looks at slopes goes on to the slope of the next weight", () => {
  expect(lookedAt(parameter, "slope")).toEqual({ focus: parameter, tab: "slope" });
});
