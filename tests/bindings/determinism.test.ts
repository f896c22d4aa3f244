// SPDX-License-Identifier: MIT
import { createEngine, type SpecInput } from "backprop-playground/engine";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Golden {
  name: string;
  steps: number;
  spec: SpecInput;
  hash: string;
}

/** The hashes that the native build and the C++ tests in WebAssembly end with. */
const golden = JSON.parse(readFileSync(new URL("../fixtures/determinism.json", import.meta.url), "utf8")) as Golden[];

describe.each([true, false])("with simd: %s", async (simd) => {
  const engine = await createEngine({ simd });

  test.each(golden)("$name ends with the native hash", ({ spec, steps, hash }) => {
    const session = engine.createSession(spec);
    try {
      expect(session.step(steps).step).toBe(steps);
      expect(session.hash()).toBe(hash);
    } finally {
      session.delete();
    }
  });
});

test("the fixture holds thirty-one experiments", () => {
  expect(golden).toHaveLength(31);
});
