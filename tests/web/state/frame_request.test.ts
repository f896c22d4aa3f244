// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { frameRequestFor, shownInput } from "../../../web/state/frame_request.ts";

type Given = Parameters<typeof frameRequestFor>[0];
const state = (data: Record<string, unknown>, rest: Record<string, unknown> = {}): Given =>
  ({
    input: null,
    view: { markErrors: true, unit: null },
    loaded: {
      layout: [{ units: 4 }, { units: 1 }],
      data: {
        task: "classification",
        inputCount: 2,
        featureNames: ["x1", "x2"],
        train: { count: 1, inputs: Float64Array.from([5, 6, 7, 8]) },
        ...data,
      },
    },
    ...rest,
  }) as unknown as Given;

test("data in the plane ask for maps of all units and of the output, and for mistakes", () => {
  expect(frameRequestFor(state({}))).toEqual({
    unitMap: { width: 32, height: 32 },
    outputMap: { width: 100, height: 100 },
    predicted: true,
    confusion: false,
    input: null,
  });
});

test("data with one input ask for curves", () => {
  const request = frameRequestFor(state({ inputCount: 1, task: "regression" }));
  expect(request).toMatchObject({
    unitMap: { width: 32, height: 1 },
    outputMap: { width: 120, height: 1 },
    predicted: false,
  });
});

test("tables ask for the confusion matrix and the forward pass of the first training row", () => {
  expect(frameRequestFor(state({ inputCount: 4 }))).toEqual({
    unitMap: null,
    outputMap: null,
    predicted: false,
    confusion: true,
    input: [5, 6, 7, 8],
  });
  expect(frameRequestFor(state({ inputCount: 4, task: "regression" })).confusion).toBe(false);
});

test("the chosen input is asked for, unless it belongs to other data", () => {
  expect(frameRequestFor(state({}, { input: [1, 2] })).input).toEqual([1, 2]);
  expect(shownInput(state({}, { input: [1, 2, 3] }))).toBeNull();
});

test("mistakes are asked for only while they are marked", () => {
  expect(frameRequestFor(state({}, { view: { markErrors: false, unit: null } })).predicted).toBe(false);
});

test("a unit that is pointed at gets a finer map, while the units are few", () => {
  const view = { markErrors: true, unit: { column: 1, index: 0 } };
  expect(frameRequestFor(state({}, { view })).unitMap).toEqual({ width: 64, height: 64 });
  const many = state({}, { view });
  many.loaded?.layout.push({ units: 500 } as never);
  expect(frameRequestFor(many).unitMap).toEqual({ width: 32, height: 32 });
});

test("nothing is asked for before there is an experiment", () => {
  expect(frameRequestFor({ ...state({}), loaded: null })).toMatchObject({
    unitMap: null,
    outputMap: null,
    confusion: false,
  });
});
