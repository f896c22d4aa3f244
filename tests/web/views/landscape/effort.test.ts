// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { curveSamples, fineness, samplesAsked } from "../../../../web/views/landscape/effort.ts";

test("a small network at rest is shown finely and over all its training points", () => {
  expect(fineness({ parameters: 25, trainCount: 250, isPlaying: false })).toEqual({ points: 65, samples: null });
});

test("while it trains the picture is coarser, and of the first 256 training points at most", () => {
  expect(fineness({ parameters: 25, trainCount: 250, isPlaying: true })).toEqual({ points: 33, samples: null });
  expect(fineness({ parameters: 9, trainCount: 5000, isPlaying: true })).toEqual({ points: 33, samples: 256 });
});

test("where pictures take too long while it trains, the next ones are coarser", () => {
  const sides = [0, 1, 2, 9].map((slow) => fineness({ parameters: 25, trainCount: 250, isPlaying: true, slow }).points);
  expect(sides).toEqual([33, 25, 17, 17]);
  expect(fineness({ parameters: 25, trainCount: 250, isPlaying: false, slow: 9 }).points).toBe(65);
});

test("a larger network has fewer points before it has fewer samples", () => {
  expect(fineness({ parameters: 1000, trainCount: 300, isPlaying: false })).toEqual({ points: 49, samples: null });
  const large = fineness({ parameters: 100_000, trainCount: 60_000, isPlaying: false });
  expect(large.points).toBe(33);
  expect(large.samples).toBe(32);
});

test("a curve of one weight is of all training points unless they are very many", () => {
  expect(curveSamples(25, 250, 161)).toBeNull();
  expect(curveSamples(25, 100_000, 161)).toBeLessThan(100_000);
});

test("samples are asked for by number, all of them by none", () => {
  expect(samplesAsked(3)).toEqual({ samples: [0, 1, 2] });
  expect(samplesAsked(null)).toEqual({});
});
