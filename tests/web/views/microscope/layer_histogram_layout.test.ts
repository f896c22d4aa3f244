// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { HISTOGRAM, histogramLayout } from "../../../../web/views/microscope/layer_histogram_layout.ts";

test("the tallest bar is as high as the picture, the others in proportion", () => {
  const { bars, most, total } = histogramLayout({ low: -1, high: 1, counts: [1, 4, 0, 2] });
  const full = HISTOGRAM.height - HISTOGRAM.top - HISTOGRAM.bottom;
  expect(bars.map(({ height }) => height)).toEqual([full / 4, full, 0, full / 2]);
  expect([most, total]).toEqual([4, 7]);
});

test("one value among thousands is still seen", () => {
  const { bars } = histogramLayout({ low: 0, high: 1, counts: [100_000, 1] });
  expect(bars[1]?.height).toBeGreaterThan(1);
});

test("bars know their range and its sign, and 0 lies between them", () => {
  const { bars, zero } = histogramLayout({ low: -1, high: 1, counts: [1, 1, 1, 1] });
  expect(bars.map(({ sign }) => sign)).toEqual(["negative", "negative", "mixed", "positive"]);
  expect(zero).toBe(HISTOGRAM.width / 2);
  expect(histogramLayout({ low: -1, high: 2, counts: [1] }).bars[0]?.sign).toBe("mixed");
  expect(histogramLayout({ low: 1, high: 2, counts: [1] }).zero).toBeNull();
});

test("values that are all the same make no number that is none", () => {
  const { bars, zero } = histogramLayout({ low: 0, high: 0, counts: [12] });
  expect(bars[0]).toMatchObject({ sign: "mixed", count: 12 });
  expect(bars[0]?.height).toBeGreaterThan(0);
  expect(zero).toBeNull();
  expect(histogramLayout({ low: 0, high: 0, counts: [] }).bars).toEqual([]);
});
