// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { PassCosts } from "backprop-playground/engine";
import {
  type Costed,
  familyOf,
  slopeBetween,
  widthsName,
  widthsOf,
} from "../../../../web/views/backwards/cost_family.ts";
import { linePath, plotLayout } from "../../../../web/views/backwards/cost_plot_layout.ts";
import { costRows } from "../../../../web/views/backwards/cost_rows.ts";
import { count, duration, slopeSentence, times } from "../../../../web/views/backwards/cost_words.ts";

/** Costs that grow as the parameters do, and as their square. */
function costed(widths: number[], parameters: number): Costed {
  const costs: PassCosts = {
    parameters,
    forwardPass: parameters,
    backpropagation: 3 * parameters,
    forwardMode: 2 * parameters ** 2,
    finiteDifferences: 2 * parameters ** 2,
  };
  return { widths, costs };
}

describe("the family of networks", () => {
  test("is the learner's shape with its hidden layers from a quarter to 64 times as wide", () => {
    const names = familyOf([2, 4, 2, 1]).map(widthsName);
    expect(names[0]).toBe("2-1-1-1");
    expect(names).toContain("2-4-2-1");
    expect(names.at(-1)).toBe("2-256-128-1");
    expect(names).toHaveLength(9);
  });
  test("has no layer wider than the engine takes, and no network twice", () => {
    const names = familyOf([2, 1000, 1]).map(widthsName);
    expect(names).toEqual(["2-250-1", "2-500-1", "2-1000-1", "2-1024-1"]);
  });
  test("is the network alone where nothing is hidden", () => {
    expect(familyOf([2, 1])).toEqual([[2, 1]]);
  });
  test("takes its widths from the layout, the features first", () => {
    expect(
      widthsOf([
        { fanIn: 2, units: 4 },
        { fanIn: 4, units: 1 },
      ]),
    ).toEqual([2, 4, 1]);
  });
});

describe("what the lines say", () => {
  const own = costed([2, 4, 2, 1], 25);
  const widest = costed([2, 256, 128, 1], 33_793);
  test("a cost that grows as the parameters do has the slope 1, as their square 2", () => {
    expect(slopeBetween(own, widest, "backpropagation")).toBeCloseTo(1, 12);
    expect(slopeBetween(own, widest, "forwardMode")).toBeCloseTo(2, 12);
    expect(slopeBetween(own, own, "forwardMode")).toBeNull();
  });
  test("the sentence has the counted numbers of this network", () => {
    const said = slopeSentence(own, widest);
    expect(said).toContain("(2-4-2-1) has 25 parameters");
    expect(said).toContain("75 multiply-adds backwards and 1\u202f250 forwards, 16.7 times as many");
    expect(said).toContain("a slope of 1.00, the forward line of 2.00");
    expect(slopeSentence(own, own)).not.toContain("slope of");
  });
  test("every point of a line lies in the picture", () => {
    const layout = plotLayout([own, widest], 700);
    const numbers = linePath([own, widest], "forwardMode", layout)
      .match(/[\d.]+/g)!
      .map(Number);
    expect(numbers).toHaveLength(4);
    expect(numbers[0]).toBeGreaterThanOrEqual(layout.left);
    expect(numbers[2]).toBeLessThanOrEqual(layout.right);
    expect(numbers[1]).toBeLessThanOrEqual(layout.bottom);
    expect(numbers[3]).toBeGreaterThanOrEqual(layout.top);
  });
});

test("each way says how many passes it runs on this network", () => {
  const rows = costRows(costed([2, 4, 2, 1], 25).costs);
  expect(rows.map(({ method }) => method)).toEqual(["backpropagation", "forward-mode", "finite-differences"]);
  expect(rows[1]!.how).toContain("25 passes");
  expect(rows[2]!.how).toContain("50 passes");
});

test("numbers are said as they are read", () => {
  expect(times(24.3333)).toBe("24.3");
  expect(times(12_345)).toBe("12\u202f345");
  expect(count(1250)).toBe("1\u202f250");
  expect(count(1.234e13)).toBe("1.23·10¹³");
  expect([0.00312, 1.2, 2310, 252_000].map(duration)).toEqual(["3.12 µs", "1.20 ms", "2.31 s", "4.2 minutes"]);
});
