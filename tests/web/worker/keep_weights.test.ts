// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { keepParameters, keptLayers } from "../../../web/worker/keep_weights.ts";

/** Layers of a network with these widths, inputs first. */
const network = (...widths: number[]) => widths.slice(1).map((units, k) => ({ fanIn: widths[k]!, units }));

test("layers of the same shape at the same place are kept", () => {
  expect(keptLayers(network(2, 4, 2, 1), network(2, 4, 2, 1))).toEqual([0, 1, 2]);
  expect(keptLayers(network(2, 4, 2, 1), network(2, 4, 3, 1))).toEqual([0, null, null]);
  expect(keptLayers(network(2, 4, 2, 1), network(3, 4, 2, 1))).toEqual([null, 1, 2]);
});

test("the output is kept from the back when layers came or went before it", () => {
  expect(keptLayers(network(2, 4, 4, 1), network(2, 4, 1))).toEqual([0, 2]);
  expect(keptLayers(network(2, 4, 1), network(2, 4, 4, 1))).toEqual([0, null, 1]);
  expect(keptLayers(network(2, 4, 2, 1), network(2, 4, 1))).toEqual([0, null]);
});

test("nothing kept is no parameters at all", () => {
  const fresh = { layout: network(3, 5), parameters: [{ weights: [[1]], biases: [1] }] };
  expect(keepParameters({ layout: network(2, 4), parameters: [{ weights: [[2]], biases: [2] }] }, fresh)).toBe(null);
});

test("a layer that has only now got a bias keeps its weights and takes the fresh bias", () => {
  const layout = network(1, 1);
  const before = { layout, parameters: [{ weights: [[7]], biases: [] }] };
  const after = { layout, parameters: [{ weights: [[1]], biases: [0] }] };
  expect(keepParameters(before, after)).toEqual([{ weights: [[7]], biases: [0] }]);
});
