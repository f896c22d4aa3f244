// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { evaluationOperations, multiplyAdds, stepOperations, tanhOperations } from "../../bench/operations.mjs";
import { fits } from "../../bench/report/fits.mjs";
import { growthPlot } from "../../bench/report/growth_plot.mjs";
import { fitsTable, growthTable } from "../../bench/report/table.mjs";
import { point } from "./records.ts";

describe("the operations of a step", () => {
  test("are forward, ∂C/∂W, and ∂C/∂a of every layer but the first", () => {
    expect(multiplyAdds([2, 4, 2, 1])).toBe(3 * (8 + 8 + 2) - 8);
    expect(multiplyAdds([5, 3])).toBe(2 * 15);
  });

  test("count two for a multiply-add, then units and parameters", () => {
    const units = 4 + 2 + 1;
    const parameters = 12 + 10 + 3;
    expect(stepOperations([2, 4, 2, 1], 10)).toBe(10 * (2 * 46 + units * (tanhOperations + 5)) + 3 * parameters);
  });

  test("grow with the square of the width and in proportion to batch and rows in the end", () => {
    expect(multiplyAdds([2, 2000, 2000, 1]) / multiplyAdds([2, 1000, 1000, 1])).toBeCloseTo(4, 1);
    expect(stepOperations([2, 8, 1], 2000) / stepOperations([2, 8, 1], 1000)).toBeCloseTo(2, 2);
    expect(evaluationOperations([2, 8, 1], 2000)).toBe(2 * evaluationOperations([2, 8, 1], 1000));
  });
});

describe("the fits of the growth curves", () => {
  const widths = [2, 4, 8, 16, 32, 64, 128];
  const curve = widths.map((x) => point("width", x, x < 16 ? 5 : 0.1 * x ** 1.8, 7 * x ** 1.9));

  test("compare time and operations over the same points, from width 16 up", () => {
    const [fit] = fits(curve);
    expect(fit).toMatchObject({ curve: "width", from: 16, points: 4 });
    expect(fit!.time).toBeCloseTo(1.8, 10);
    expect(fit!.operations).toBeCloseTo(1.9, 10);
    expect(fit!.difference).toBeCloseTo(-0.1, 10);
    expect(fit!.factor).toBeCloseTo(0.1, 10);
  });

  test("leave out curves that were not measured", () => {
    expect(fits([])).toEqual([]);
    expect(fits(curve).map((fit) => fit.curve)).toEqual(["width"]);
  });

  test("stand in a table with the sign of their difference", () => {
    expect(fitsTable(curve)).toContain("| 16 (4 points) | 1.800 | 1.900 | −0.100 |");
    expect(growthTable(curve, "width").split("\n")).toHaveLength(2 + widths.length);
  });

  test("are drawn with every point, and read out in the picture's description", () => {
    const svg = growthPlot(curve);
    expect(svg.match(/<circle /g)).toHaveLength(widths.length);
    expect(svg).toContain("A step over the width: exponent 1.80, operations 1.90.");
  });
});
