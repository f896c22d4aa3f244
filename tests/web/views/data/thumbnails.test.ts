// SPDX-License-Identifier: MIT
import { gzipSync } from "node:zlib";
import { createEngine, type DataView } from "backprop-playground/engine";
import { beforeAll, expect, test } from "vitest";
import { thumbnails } from "virtual:thumbnails";
import { resolveTables } from "../../../../web/datasets/tables.ts";
import { defaultSpec } from "../../../../web/url/defaults.ts";
import { allDataSets, type DataSet } from "../../../../web/views/data/data_sets.ts";
import {
  decodeThumbnail,
  encodeThumbnail,
  type Thumbnail,
  THUMBNAIL_POINTS,
  thumbnailData,
  thumbnailOf,
} from "../../../../web/views/data/thumbnail_code.ts";

/** Half a byte's step, and a little for rounding. */
const NEAR = 0.5 / 255 + 1e-9;

const views = new Map<DataSet, DataView>();
beforeAll(async () => {
  const engine = await createEngine();
  for (const set of allDataSets) {
    const { data } = await resolveTables({ ...defaultSpec, data: { ...defaultSpec.data, ...thumbnailData(set) } });
    views.set(set, engine.preview(data));
  }
});

/** The pictures as the page gets them. */
const decoded = (kind: string): Thumbnail =>
  decodeThumbnail(thumbnails[allDataSets.findIndex((set) => set.kind === kind)]!);

/** Where a picture's edge is: noise may carry a point a little beyond what is shown, and it is drawn at the edge. */
function atEdge(value: number, [low, high]: readonly [number, number]): number {
  const margin = (high - low || 1) * 0.04;
  return Math.min(Math.max(value, low - margin), high + margin);
}

/** A share of the padded interval back in the data's own units. */
function valueAt(share: number, [low, high]: readonly [number, number]): number {
  const margin = (high - low || 1) * 0.04;
  return low - margin + share * (high - low + 2 * margin);
}

test("there is one picture for every data set, in their order", () => {
  expect(thumbnails).toHaveLength(allDataSets.length);
});

const ofPoints = allDataSets.filter(({ kind }) => kind !== "letters");

test.each(ofPoints)("the picture of $name shows the generator's own points, within a byte", (set) => {
  const view = views.get(set)!;
  const { train, inputCount, targetRange } = view;
  const picture = decodeThumbnail(thumbnails[allDataSets.indexOf(set)]!);
  expect(picture.count).toBe(Math.min(train.count, THUMBNAIL_POINTS));
  expect([picture.task, picture.inputCount]).toEqual([view.task, inputCount]);
  const second = inputCount > 1 ? view.domain[1]! : targetRange;
  const columns = train.targets.length / train.count; // a preview has one
  const reach = (range: readonly [number, number]): number => NEAR * 1.08 * (range[1] - range[0] || 1);
  for (let point = 0; point < picture.count; point++) {
    const x = valueAt(picture.across[point]!, view.domain[0]!);
    const y = valueAt(1 - picture.down[point]!, second);
    const found = Array.from({ length: train.count }, (_, row) => row).some((row) => {
      const value = train.targets[row * columns]!;
      const height = inputCount > 1 ? train.inputs[row * inputCount + 1]! : value;
      const isNear =
        Math.abs(atEdge(train.inputs[row * inputCount]!, view.domain[0]!) - x) <= reach(view.domain[0]!) &&
        Math.abs(atEdge(height, second) - y) <= reach(second);
      if (view.task === "classification") return isNear && train.classes[row] === picture.classes[point];
      const [low, high] = targetRange;
      const shown = low + ((picture.shades[point]! + 1) / 2) * (high - low);
      const full = Math.min(Math.max(value, low), high); // beyond the range the colour stays full
      return isNear && Math.abs(full - shown) <= (high - low) * (0.25 / 127 + 1e-9);
    });
    expect(found, `point ${point}`).toBe(true);
  }
});

test("every class of a set is in its picture", () => {
  for (const set of ofPoints) {
    const view = views.get(set)!;
    const shown = new Set(decodeThumbnail(thumbnails[allDataSets.indexOf(set)]!).classes);
    expect([...shown].sort()).toEqual([...new Set(view.train.classes)].sort());
  }
});

test("the picture of letters is four of the generator's own, of four classes", () => {
  const { train } = views.get(allDataSets.find(({ kind }) => kind === "letters")!)!;
  const { count, pictures } = decoded("letters");
  expect([count, pictures?.width, pictures?.height]).toEqual([4, 10, 10]);
  const found = Array.from({ length: count }, (_, picture) =>
    Array.from({ length: train.count }, (_, row) => row).find((row) =>
      pictures!.pixels
        .subarray(100 * picture, 100 * picture + 100)
        .every((ink, k) => Math.abs(ink - train.inputs[100 * row + k]!) <= 0.5 / 3 + 1e-9),
    ),
  );
  expect(new Set(found.map((row) => train.classes[row!])).size).toBe(4);
});

test("a picture that is written and read again loses nothing more", () => {
  for (const text of thumbnails) expect(encodeThumbnail(decodeThumbnail(text))).toBe(text);
});

test("a gate has four points, a pair has one, and a curve has its one input across", () => {
  expect(decoded("gate-xor").count).toBe(4);
  expect([...decoded("gate-xor").classes].sort()).toEqual([0, 0, 1, 1]);
  expect(decoded("pair").count).toBe(1);
  expect(decoded("sine")).toMatchObject({ task: "regression", inputCount: 1, count: THUMBNAIL_POINTS });
});

test("a value in the middle of its range has no shade, the ends have the full one", () => {
  const inputs = Float64Array.of(0, 0, 1, 1, 2, 2);
  const empty = { count: 0, inputs: new Float64Array(), targets: new Float64Array(), classes: new Int32Array() };
  const view = { ...views.get(allDataSets.find((set) => set.kind === "regression-plane")!)! };
  const train = { count: 3, inputs, targets: Float64Array.of(-3, 0, 3), classes: new Int32Array() };
  const data: DataView = { ...view, domain: [[0, 2], [0, 2]], targetRange: [-3, 3], train, test: empty }; // prettier-ignore
  expect([...decodeThumbnail(encodeThumbnail(thumbnailOf(data))).shades]).toEqual([-1, 0, 1]);
});

test("all pictures together are at most 3 KiB", () => {
  expect(gzipSync(`export const thumbnails = ${JSON.stringify(thumbnails)};`, { level: 9 }).length).toBeLessThanOrEqual(
    3072,
  );
});
