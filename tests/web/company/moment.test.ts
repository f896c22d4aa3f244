// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { momentOf } from "../../../web/company/moment.ts";
import { strongestSignal, strongestUpdate } from "../../../web/company/strongest.ts";
import { companyAt } from "./company_fixtures.ts";

test("reports travel on the way up, blame on the way down, nothing in between", () => {
  const travels = [0, 1, 2, 3, 4, 5, 6, 7].map((stage) => {
    const signal = momentOf(companyAt(stage))?.signal;
    return signal ? `${signal.way} ${signal.layer}` : "nothing";
  });
  expect(travels).toEqual([
    "nothing",
    "forward 0",
    "forward 1",
    "nothing",
    "nothing",
    "nothing",
    "backward 1",
    "nothing",
  ]);
});

test("answers and blame are known level by level", () => {
  const known = [0, 1, 2, 3, 5, 6, 7].map((stage) => {
    const { answered, blamed, judged } = momentOf(companyAt(stage))!;
    return [answered, blamed, judged];
  });
  expect(known).toEqual([
    [0, 2, false],
    [1, 2, false],
    [2, 2, false],
    [2, 2, true],
    [2, 1, true],
    [2, 0, true],
    [2, 0, true],
  ]);
});

test("without a walk there is no moment", () => {
  expect(momentOf(companyAt(null))).toBeNull();
});

test("what is carried is w · a with the weights before the update", () => {
  const state = companyAt(1);
  const { signal, walk } = momentOf(state)!;
  expect(signal!.carried.products[1]).toBe(walk.scene.parameters[1]! * walk.scene.one.features[0]![1]!);
  const line = strongestSignal({ signal }, state.loaded!.layout)!;
  expect(Math.abs(line.value)).toBe(signal!.carried.largest);
  expect(strongestSignal({ signal: null }, state.loaded!.layout)).toBeNull();
});

test("the strongest update is the engine's largest", () => {
  const { whole } = companyAt(7).walk!.scene;
  const line = strongestUpdate(whole)!;
  const all = whole.layers.flatMap(({ update }) => update.weights.flat()).map(Math.abs);
  expect(Math.abs(line.value)).toBe(Math.max(...all));
});
