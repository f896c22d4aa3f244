// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { fitExponent, fitPower, interleaved, markdownTable, quantile, summary } from "../../bench/statistics.mjs";

describe("summary", () => {
  test("gives median and quartiles in any order of the values, and leaves these alone", () => {
    const values = [5, 1, 4, 2, 3];
    expect(summary(values)).toEqual({ median: 3, low: 2, high: 4, runs: 5 });
    expect(values).toEqual([5, 1, 4, 2, 3]);
  });

  test("lies between neighbours where there is no middle value", () => {
    expect(summary([1, 2, 3, 10]).median).toBe(2.5);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
  });

  test("of one value is that value, and of nothing an error", () => {
    expect(summary([7])).toEqual({ median: 7, low: 7, high: 7, runs: 1 });
    expect(() => summary([])).toThrow("median of nothing");
  });
});

describe("interleaved", () => {
  test("lets the contenders take turns in their order, and gives a rate for each round", async () => {
    const turns: string[] = [];
    const lines: string[] = [];
    const work = (name: string) => () => {
      turns.push(name);
      const until = performance.now() + 1;
      while (performance.now() < until);
    };
    const rates = await interleaved(
      ["one", "two"].map((name) => ({ name, run: work(name), samplesPerRun: 10 })),
      { rounds: 3, milliseconds: 1, say: (line) => lines.push(line) },
    );
    expect(turns.slice(-6)).toEqual(["one", "two", "one", "two", "one", "two"]);
    expect([...rates.keys()]).toEqual(["one", "two"]);
    for (const values of rates.values()) {
      expect(values).toHaveLength(3);
      expect(values.every((rate) => rate > 0)).toBe(true);
    }
    expect(lines.at(-1)).toBe("round 3 of 3");
  });

  test("waits for work that is done later", async () => {
    let done = 0;
    const run = async (times: number) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      done += times;
    };
    const rates = await interleaved([{ name: "later", run, samplesPerRun: 1 }], { rounds: 1, milliseconds: 1 });
    expect(done).toBeGreaterThan(0);
    // A contender that nobody waits for would seem to do this in no time.
    expect(rates.get("later")![0]! * 0.001).toBeLessThan(done);
  });

  test("refuses two contenders of one name, whose rates would be mixed up", async () => {
    const twin = { name: "twin", run: () => {}, samplesPerRun: 1 };
    await expect(interleaved([twin, twin])).rejects.toThrow("same name");
  });
});

describe("a fitted exponent", () => {
  const xs = [16, 32, 64, 128];

  test("is that of a power, whatever its factor", () => {
    expect(fitExponent(xs, xs.map((x) => 0.01 * x ** 1.7))).toBeCloseTo(1.7, 12); // prettier-ignore
    const { exponent, factor } = fitPower(xs, xs.map((x) => 3 / x)); // prettier-ignore
    expect(exponent).toBeCloseTo(-1, 12);
    expect(factor).toBeCloseTo(3, 12);
  });

  test("is the least squares slope where the points lie on no line", () => {
    // Through (0, 0), (1, 0), (2, 3) in logarithms to base 2: slope 3/2.
    expect(fitExponent([1, 2, 4], [1, 1, 8])).toBeCloseTo(1.5, 12);
  });

  test("needs two different points, all of them positive", () => {
    expect(() => fitExponent([2], [1])).toThrow();
    expect(() => fitExponent([2, 2], [1, 2])).toThrow();
    expect(() => fitExponent([1, 2], [0, 1])).toThrow();
    expect(() => fitExponent([1, 2], [1, Number.NaN])).toThrow();
    expect(() => fitExponent([1, 2], [1])).toThrow();
  });
});

describe("a table in Markdown", () => {
  test("sets columns of numbers to the right", () => {
    expect(
      markdownTable(
        ["name", "ratio", "spread"],
        [
          ["ours", "1,234 ×", "1 – 2"],
          ["theirs", "–", "3 – 4"],
        ],
      ),
    ).toBe(
      // prettier-ignore
      "| name | ratio | spread |\n| --- | ---: | --- |\n| ours | 1,234 × | 1 – 2 |\n| theirs | – | 3 – 4 |",
    );
  });

  test("keeps bars and line breaks from ending a cell", () => {
    expect(markdownTable(["a"], [["x|y\nz"]])).toContain("| x\\|y z |");
  });
});
