// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import type { Focus, MicroscopeTab } from "../../../web/state/state.ts";

type Checks = Record<string, { published: string; agrees_to_printed_digits: boolean }>;
const fixture = new URL("../../fixtures/worked_examples.json", import.meta.url);
const { examples } = JSON.parse(readFileSync(fixture, "utf8")) as {
  examples: { id: string; published_checks: Checks }[];
};

/** What the article prints, and whether its own method gives it. */
export const publishedChecks = examples.find(({ id }) => id === "mazur-2015")!.published_checks;

/** Where the microscope shows the numbers that Mazur's article prints: by their names in the fixture. */
export const publishedAt: readonly { focus: Focus; tab: MicroscopeTab; checks: Record<string, RegExp> }[] = [
  {
    focus: { kind: "unit", layer: 0, unit: 0 },
    tab: "unit",
    checks: {
      out_h1: /› a, the activation$/,
      "dEo1/dout_h1": /› output 1 › = product$/,
      "dEo2/dout_h1": /› output 2 › = product$/,
      "dE/dout_h1": /› Sum, ∂C\/∂a$/,
    },
  },
  { focus: { kind: "unit", layer: 0, unit: 1 }, tab: "unit", checks: { out_h2: /› a, the activation$/ } },
  {
    focus: { kind: "unit", layer: 1, unit: 0 },
    tab: "unit",
    checks: {
      net_o1: /› z$/,
      out_o1: /› a, the activation$/,
      "dE/dout_o1": /› ∂C\/∂a, the blame for the answer$/,
      "dout/dnet_o1": /› f'\(z\), the slope of f$/,
      delta_o1: /› δ, the blame for z$/,
    },
  },
  { focus: { kind: "unit", layer: 1, unit: 1 }, tab: "unit", checks: { out_o2: /› a, the activation$/ } },
  { focus: { kind: "parameter", layer: 1, row: 0, column: 0 }, tab: "slope", checks: { E_total: /› Error here$/ } },
  { focus: { kind: "parameter", layer: 1, row: 0, column: 0 }, tab: "weight", checks: { "dE/dw5": /› Mean$/ } },
  { focus: { kind: "parameter", layer: 0, row: 0, column: 0 }, tab: "weight", checks: { "dE/dw1": /› Mean$/ } },
  ...[0, 1].flatMap((layer) =>
    [0, 1].flatMap((column) =>
      [0, 1].map((row) => ({
        focus: { kind: "parameter", layer, row, column } as const,
        tab: "weight" as const,
        checks: { [`w${4 * layer + 2 * column + row + 1}+`]: /› New weight$/ },
      })),
    ),
  ),
];
