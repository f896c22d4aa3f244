// SPDX-License-Identifier: MIT
import type { SpecInput } from "backprop-playground/engine";

/** A small run that learns quickly. */
export const smallSpec: SpecInput = {
  data: { kind: "circle", samples: 60, noise: 0.1, seed: 3 },
  layers: [{ units: 4 }, { units: 1 }],
};

/** What the function throws. */
export function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
