// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { frameRequestFor, noRequest, shownInput } from "../../../web/state/frame_request.ts";
import { initialView } from "../../../web/state/initial.ts";

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
    ...noRequest,
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
    ...noRequest,
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

describe("pictures outside the window", () => {
  const seeing = (seen: object, rest: object = {}, data: Record<string, unknown> = {}) =>
    frameRequestFor(state(data, { seen: { network: true, output: true, ...seen }, ...rest }));

  test("are not asked for", () => {
    expect(seeing({ network: false })).toMatchObject({ unitMap: null, outputMap: { width: 100 }, predicted: true });
    expect(seeing({ output: false })).toMatchObject({ unitMap: { width: 32 }, outputMap: null, predicted: false });
    expect(seeing({ network: false, output: false })).toEqual(noRequest);
    expect(seeing({ output: false }, {}, { inputCount: 4 }).confusion).toBe(false);
    expect(seeing({ network: false }, {}, { inputCount: 4 }).confusion).toBe(true);
  });

  test("of a unit are asked for while the output shows it", () => {
    const view = { markErrors: true, unit: { column: 1, index: 0 } };
    expect(seeing({ network: false }, { view }).unitMap).toEqual({ width: 64, height: 64 });
    expect(seeing({ network: false, output: false }, { view }).unitMap).toBeNull();
  });
});

test("nothing is asked for before there is an experiment", () => {
  expect(frameRequestFor({ ...state({}), loaded: null })).toMatchObject({
    unitMap: null,
    outputMap: null,
    confusion: false,
  });
});

describe("what explains the arithmetic", () => {
  const view = { ...initialView, tab: "weight", focus: { kind: "parameter", layer: 0, row: 1, column: 2 } } as const;
  const looking = (change: object, rest: object = {}): ReturnType<typeof frameRequestFor> =>
    frameRequestFor(state({}, { view: { ...view, ...change }, ...rest }));

  test("nothing of it is asked for while nobody looks: the first view needs no more of the engine", () => {
    const plain = frameRequestFor(state({}, { view: initialView, frame: { report: { step: 0 } } }));
    expect(plain).toMatchObject({ gradient: false, update: false, explain: null, fingerprint: false });
  });

  test("the edges ask for what they show, the table of all weights for both", () => {
    expect(looking({ focus: null, edges: "gradient" })).toMatchObject({ gradient: true, update: false });
    expect(looking({ focus: null, edges: "update" })).toMatchObject({ gradient: false, update: true });
    expect(looking({ tab: "all" })).toMatchObject({ gradient: true, update: true });
    expect(looking({ tab: "all", focus: null })).toMatchObject({ gradient: false, update: false });
  });

  test("the microscope asks for what it is on", () => {
    const address = { layer: 0, row: 1, column: 2 };
    expect(looking({}).explain).toEqual({
      of: "next",
      follow: null,
      scene: true,
      study: { kind: "parameter", address },
    });
    expect(looking({ tab: "slope", halfWidth: 2 }).explain).toMatchObject({
      scene: false,
      study: { kind: "slope", address, halfWidth: 2 },
    });
    const bias = { kind: "parameter", layer: 1, row: null, column: 0 };
    expect(looking({ focus: bias }).explain?.study).toMatchObject({ address: { layer: 1, bias: 0 } });
    const unit = { kind: "unit", layer: 1, unit: 3 };
    expect(looking({ focus: unit, tab: "unit" }).explain?.study).toEqual(unit);
  });

  test("while whole steps go by no scene is laid open; in slow motion it is", () => {
    expect(looking({}, { playing: true }).explain).toMatchObject({ scene: false });
    expect(looking({}, { playing: true, stageSpeed: 1 }).explain).toMatchObject({ scene: true });
  });

  test("a walk asks for the scene of its step, and after the update for that of the last one", () => {
    const walk = { step: 3, stage: 2 };
    const none = { focus: null };
    expect(looking(none, { walk, pinned: 9 }).explain).toEqual({ of: "next", follow: 9, scene: true, study: null });
    expect(looking(none, { walk: { step: 3, stage: 7 } }).explain).toMatchObject({ of: "last" });
    expect(looking(none, { walk, heading: { step: 3, stage: 7 } }).explain).toMatchObject({ of: "last" });
    expect(looking(none, { heading: { step: 9, stage: null } }).explain).toBeNull();
  });

  test("a moment that stays is fingerprinted once something has been trained", () => {
    const frame = { report: { step: 5 } };
    expect(looking({}, { frame }).fingerprint).toBe(true);
    expect(looking({}, { frame, playing: true }).fingerprint).toBe(false);
  });
});

test("pictures ask for what the last step added to the weights, which are shown as pictures too", () => {
  const picture = { width: 10, height: 10 };
  const asked = frameRequestFor(state({ inputCount: 100, picture }));
  expect(asked).toMatchObject({ update: true, confusion: true, outputMap: null, unitMap: null });
  expect(frameRequestFor(state({ inputCount: 100, picture: null })).update).toBe(false);
});
