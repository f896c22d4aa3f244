// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { taskPlot } from "../../bench/report/plot.mjs";
import { decades, logScale, palettes } from "../../bench/report/svg.mjs";
import { peer } from "./records.ts";

const records = [
  peer("ours", 2e6),
  peer("ours", 1e6, { precision: "double" }),
  peer("a <b> & c", 5000),
  peer("ours", 3e6, { host: "node" }),
  peer("absent", 0, { median: null, low: null, high: null, runs: 0 }),
];

/** Contrast of two colours (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) =>
    [1, 3, 5]
      .map((place) => parseInt(colour.slice(place, place + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index]!, 0);
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe("a logarithmic axis", () => {
  test("has the same distance from decade to decade", () => {
    const scale = logScale(10, 1000, 100, 300);
    expect([10, 100, 1000].map((value) => Math.round(scale(value)))).toEqual([100, 200, 300]);
  });

  test("ends at the powers of ten around its values, and is never empty", () => {
    expect(decades([15, 2000])).toEqual([10, 100, 1000, 10_000]);
    expect(decades([100, 100])).toEqual([100, 1000]);
  });
});

describe("the picture of a task", () => {
  const svg = taskPlot(records, "T1", "2-4-2-1 tanh, batch 10");
  const bars = [...svg.matchAll(/<rect x="([\d.]+)" [^>]*width="([\d.]+)" [^>]*class="(ours|second|peer)"\/>/g)];

  test("has a bar for everyone that was measured, in each host", () => {
    expect(bars.map(([, , , kind]) => kind)).toEqual(["ours", "ours", "second", "peer"]);
    expect(svg).not.toContain("absent");
  });

  test("draws faster contenders longer, all from one edge", () => {
    expect(new Set(bars.map(([, x]) => x)).size).toBe(1);
    const lengths = bars.map(([, , width]) => Number(width));
    expect(lengths[0]).toBeGreaterThan(lengths[1]!);
    expect(lengths[1]).toBeGreaterThan(lengths[2]!);
    expect(lengths[2]).toBeGreaterThan(lengths[3]!);
  });

  test("puts the whiskers at the quartiles", () => {
    // The peer's: 4,500 and 5,500 on the axis of its bar, whose median is 5,000.
    const [, x, width] = bars[3]!;
    const decade = Number(width) / Math.log10(5000 / 1000);
    const whisker = [...svg.matchAll(/M([\d.]+) [\d.]+H([\d.]+)" class="whisker"/g)][3]!;
    expect(Number(whisker[1])).toBeCloseTo(Number(x) + decade * Math.log10(4.5), 0);
    expect(Number(whisker[2])).toBeCloseTo(Number(x) + decade * Math.log10(5.5), 0);
  });

  test("tells what it shows to who cannot see it, and has no scripts", () => {
    expect(svg).toContain('<title id="title">T1: training samples a second (2-4-2-1 tanh, batch 10)</title>');
    expect(svg).toContain("ours, double in Chromium: 1.00 M samples/s");
    expect(svg).not.toMatch(/<script|\son\w+=|href/);
  });

  test("lets no name break out of its text", () => {
    expect(svg).toContain("a &lt;b&gt; &amp; c");
  });

  test("is as legible on a dark page as on a light one", () => {
    for (const { ground, text, muted, ours, second, peer: bar } of Object.values(palettes)) {
      for (const ink of [text, muted]) expect(contrast(ink!, ground!)).toBeGreaterThan(4.5);
      for (const fill of [ours, second, bar]) expect(contrast(fill!, ground!)).toBeGreaterThan(3);
    }
  });
});
