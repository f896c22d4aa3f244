// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** The live numbers of a lesson as a reader sees them, held against those of an engine of the test's own. */

const POWERS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "−0.0822", "9 261", "6.0 %", "8.47·10⁻³³": the number, and how much its last digit is worth. */
export function readNumber(text: string): { value: number; digit: number } {
  const plain = text.trim().replaceAll("−", "-").replaceAll("\u202f", "");
  const [, mantissa = "", power = "", percent = ""] =
    /^(-?\d+(?:\.\d+)?)(?:·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?( ?%)?$/.exec(plain) ?? [];
  if (mantissa === "") throw new Error(`"${text}" is not a number`);
  const exponent = Number(Array.from(power, (one) => (one === "⁻" ? "-" : POWERS.indexOf(one))).join("") || 0);
  const scale = 10 ** exponent * (percent ? 0.01 : 1);
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  return { value: Number(mantissa) * scale, digit: 10 ** -decimals * scale };
}

/** Equal to every digit that is shown. */
export function shows(text: string, expected: number): boolean {
  const { value, digit } = readNumber(text);
  return Math.abs(value - expected) <= digit * 0.5000001;
}

/** Every live number of the step is the engine's, to the digits shown; there is none that the test does not know. */
export async function expectNumbers(page: Page, expected: Record<string, number>): Promise<void> {
  await expect
    .poll(
      async () => {
        const slots = await page
          .locator("bp-lesson [data-slot]")
          .evaluateAll((all) => all.map((one) => [(one as HTMLElement).dataset["slot"]!, one.textContent] as const));
        return slots
          .filter(([name, text]) => text === "…" || !(name in expected) || !shows(text, expected[name]!))
          .map(([name, text]) => `${name} is shown as ${text}, and is ${expected[name] ?? "not known to the test"}`);
      },
      { timeout: 10_000 },
    )
    .toEqual([]);
}

/** Cell by cell, to the digits shown. */
export function expectRows(rows: readonly (readonly string[])[], expected: readonly (readonly number[])[]): void {
  expect(rows).toHaveLength(expected.length);
  for (const [index, row] of rows.entries())
    for (const [column, text] of row.entries())
      expect(shows(text, expected[index]![column]!), `row ${index}: ${text} for ${expected[index]![column]}`).toBe(
        true,
      );
}
