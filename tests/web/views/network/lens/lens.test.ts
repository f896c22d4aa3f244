// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { State } from "../../../../../web/state/state.ts";
import { Lens } from "../../../../../web/views/network/lens/lens.ts";
import { lastOf, parameters, walking } from "./fixtures.ts";

const viewing = (edges: State["view"]["edges"]): Partial<State> => ({ walk: null, view: { edges } as State["view"] });

test("weights of a network that is not walked are shown as they are", () => {
  expect(new Lens().look(walking(0, viewing("weight")))).toBeNull();
});

test("as long as nothing changed, it is the same look", () => {
  const lens = new Lens();
  const state = walking(1);
  expect(lens.look({ ...state })).toBe(lens.look(state));
  expect(lens.look(walking(2))).not.toBe(lens.look(state));
});

test("gradients are scaled to the largest of the network, which the legend says", () => {
  const gradient = Float64Array.from([0, 0.1, -0.2, 0, 0, 0, 0, 0, 0.05]);
  const look = new Lens().look(walking(0, viewing("gradient"), { gradient }));
  expect(look?.largest).toBe(0.2);
  expect(look?.values[2]).toBe(-Infinity);
  expect(look?.known({ layer: 0, row: 1, column: 0 })).toEqual({ old: null, gradient: 0.1, lastUpdate: null });
});

test("until gradients arrive, edges show nothing rather than weights", () => {
  const look = new Lens().look(walking(0, viewing("gradient")));
  expect(look?.largest).toBeNull();
  expect([...(look?.values ?? [])].every((value) => value === 0)).toBe(true);
});

test("layers that the walk has not reached have no values", () => {
  const look = new Lens().look(walking(1));
  expect(look?.flow?.features).toEqual([2, -1]);
  expect(look?.flow?.layers.map(({ a }) => a)).toEqual([[0.9, -0.4], []]);
  expect(look?.carried).toBe("w · a");
  expect(look?.delta(2, 0)).toBeNull();
});

test("δ and the gradients behind it are known from the right", () => {
  const look = new Lens().look(walking(5));
  expect(look?.delta(2, 0)).toBe(-0.6);
  expect(look?.delta(1, 0)).toBeNull();
  expect(look?.known({ layer: 1, row: 0, column: 0 })?.gradient).toBeCloseTo(-0.3, 12);
  expect(look?.known({ layer: 0, row: 0, column: 0 })?.gradient).toBeNull();
});

test("at the update a weight is told with its old value and what was added", () => {
  const lens = new Lens();
  lens.look(walking(lastOf - 1));
  const moved = Float64Array.from(parameters, (value) => value + 0.1);
  const known = lens.look(walking(lastOf, {}, { parameters: moved }))?.known({ layer: 0, row: 0, column: 0 });
  expect(known).toMatchObject({ old: 1, lastUpdate: 0.1 });
});

test("who comes to an update from behind has no old value to tell", () => {
  expect(new Lens().look(walking(lastOf))?.known({ layer: 0, row: 0, column: 0 })?.old).toBeNull();
});

test("a walk of another network is not drawn", () => {
  const state = walking(3);
  const other = state.loaded && { ...state.loaded, layout: state.loaded.layout.slice(1) };
  expect(new Lens().look({ ...state, loaded: other })).toBeNull();
});
