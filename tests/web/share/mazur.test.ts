// SPDX-License-Identifier: MIT
import { createEngine } from "backprop-playground/engine";
import { expect, test } from "vitest";
import { MOST_LINK } from "../../../web/share/link.ts";
import { readHash } from "../../../web/url/hash.ts";
import { mazur, mazurHash, mazurSpec, transposed } from "../../e2e/support/mazur.ts";

const engine = await createEngine();

function close(found: number[][], expected: number[][]): void {
  expect(found).toHaveLength(expected.length);
  for (const [row, values] of expected.entries())
    for (const [column, value] of values.entries()) expect(found[row]![column]).toBeCloseTo(value, 15);
}

test("Mazur's example is a link that gives the spec back", async () => {
  const hash = await mazurHash();
  expect(hash.length).toBeLessThan(MOST_LINK / 16);
  expect(await readHash(hash)).toEqual(mazurSpec);
  expect(engine.normalize(mazurSpec)).toEqual(mazurSpec);
});

test("opened from its link it gives the numbers of the article, before and after its step", async () => {
  const session = engine.createSession(await readHash(await mazurHash()));
  const { loss, layers } = session.trace();
  expect(loss).toBeCloseTo(mazur.expected.loss, 15);
  for (const [k, layer] of layers.entries()) {
    close(layer.z, [mazur.expected.z[k]!]);
    close(layer.a, [mazur.expected.a[k]!]);
    close(layer.delta, [mazur.expected.delta_dL_dz[k]!]);
    close(layer.gradient.weights, transposed(mazur.expected.grad_W[k]!));
    expect(layer.gradient.biases).toEqual([0, 0]); // frozen, as in the article
  }
  expect(session.step(1).trainLoss).toBeCloseTo(mazur.expected.loss_after, 15);
  for (const [k, { weights, biases }] of session.parameters().entries()) {
    close(weights, transposed(mazur.expected.W_after[k]!));
    expect(biases).toEqual(mazur.network.biases[k]);
  }
  session.delete();
});
