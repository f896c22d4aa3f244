// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Picture } from "../../../../web/views/landscape/contour_window.ts";
import { pathSentence, pictureSentence, samplesSentence } from "../../../../web/views/landscape/contour_words.ts";

const weights = { kind: "weights", x: { layer: 0, row: 0, column: 0 }, y: { layer: 0, row: 1, column: 0 } } as const;
function picture(more: Partial<Picture> = {}): Picture {
  return {
    step: 340,
    axes: weights,
    square: { x: 0, y: 0, half: 2 },
    fineness: { points: 65, samples: null },
    trainCount: 250,
    width: 65,
    height: 65,
    values: new Float32Array(0),
    at: [0.5, -1.25],
    cost: 0.1234,
    gradient: [0.02, -0.31],
    next: [0.49, -1.2],
    path: { x: [0, 0.5], y: [0, -1.25], step: [0, 340] },
    ...more,
  };
}
const names = ["w[1→1]", "w[2→1]"] as const;

test("the picture is told in words: the point, the cost, the gradient and the way down", () => {
  expect(pictureSentence(picture(), names)).toBe(
    "Step 340. The network stands at w[1→1] = 0.5000, w[2→1] = −1.250: the cost there is 0.1234. The gradient along " +
      "the axes is (0.0200, −0.310), so it goes down towards smaller w[1→1] and larger w[2→1].",
  );
  expect(pictureSentence(picture({ at: [9, 0] }), names)).toMatch(/outside of this picture/);
  expect(pictureSentence(picture({ gradient: [0, 0] }), names)).toMatch(/is 0: no way is down/);
});

test("in a random plane the network stands in the middle, and the path is its projection", () => {
  const random = picture({ axes: { kind: "random", seed: 1 }, at: [0, 0] });
  expect(pictureSentence(random, ["direction 1", "direction 2"])).toMatch(/in the middle of the plane/);
  expect(pathSentence(random)).toMatch(/from step 0 to step 340, projected onto this plane/);
  expect(pathSentence(picture())).not.toMatch(/projected/);
  expect(pathSentence(picture({ path: { x: [0], y: [0], step: [0] } }))).toMatch(/Let the run train/);
});

test("it says of how many training points the picture is", () => {
  expect(samplesSentence(picture())).toMatch(/^Cost of all 250 training points, penalty included, at 65 × 65 places/);
  const fewer = picture({ fineness: { points: 33, samples: 256 }, trainCount: 5000 });
  expect(samplesSentence(fewer)).toMatch(/the first 256 of 5\u202f000 training points/);
});
