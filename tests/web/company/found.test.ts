// SPDX-License-Identifier: MIT
import type { LayerLayout } from "backprop-playground/engine";
import { expect, test } from "vitest";
import { fitsStory, foundingSpec } from "../../../web/company/found.ts";
import { usualStory } from "../../../web/company/open_story.ts";
import { companyAt, lossAfter } from "./company_fixtures.ts";

const layer = (fanIn: number, units: number) => ({ fanIn, units }) as LayerLayout;

test("any 2-3-1 network can be the company, another shape can not", () => {
  expect(fitsStory(usualStory, [layer(2, 3), layer(3, 1)])).toBe(true);
  expect(fitsStory(usualStory, [layer(2, 4), layer(4, 1)])).toBe(false);
  expect(fitsStory(usualStory, [layer(2, 3)])).toBe(false);
  expect(fitsStory(usualStory, [layer(3, 3), layer(3, 1)])).toBe(false);
});

test("what founds the company has its shape, and takes one sale a step", () => {
  const { loaded, spec } = companyAt(null);
  expect(fitsStory(usualStory, loaded!.layout)).toBe(true);
  expect(spec.learner).toMatchObject({ kind: "backpropagation", batchSize: 1 });
});

test("the company learns its sales well", () => {
  expect(lossAfter(0)).toBeGreaterThan(0.02);
  expect(lossAfter(2000)).toBeLessThan(0.001);
});

test("a wider story has its columns as features", () => {
  const wide = {
    ...usualStory,
    layers: [[0, 1, 2].map((at) => ({ name: `P${at}`, role: "r" })), ...usualStory.layers.slice(1)],
  };
  expect(foundingSpec(wide).features).toEqual([]);
  expect(foundingSpec(usualStory).features).toEqual(["x1", "x2"]);
});
