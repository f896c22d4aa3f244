// SPDX-License-Identifier: MIT
import type { DataView, PointSet } from "backprop-playground/engine";
import type { PageData } from "../../state/state.ts";
import { clamp, linearScale, padInterval, shadeOf } from "../output/scale.ts";
import type { DataSet } from "./data_sets.ts";

/** Points of one thumbnail: few, so that their pattern can be seen. */
export const THUMBNAIL_POINTS = 116;

/** The largest byte: the far edge of the picture. */
const EDGE = 255;
/** A value as a byte, as the colour tables count: zero, and the steps to either side. */
const ZERO = 128;
const STEPS = 127;

/** A set of pictures shows four of its own; this first byte says so, where others have their number of classes. */
const PICTURES = 255;
const SHOWN_PICTURES = 4;
/** A pixel has two bits, and a byte four pixels. */
const SHADES = 3;
const PACKED = 4;

/** A data set as its picture needs it. */
export interface Thumbnail {
  task: DataView["task"];
  inputCount: number;
  classCount: number;
  count: number;
  /** Places as shares of the picture's sides, from the left and from the top. */
  across: Float64Array;
  down: Float64Array;
  /** Class numbers; empty for regression. */
  classes: Int32Array;
  /** Values as places on PuOr, −1 … 1; empty for classification. */
  shades: Float64Array;
  /** Of data that are pictures themselves: `count` of them, 0 … 1, one after the other; nothing else is drawn then. */
  pictures: { width: number; height: number; pixels: Float64Array } | null;
}

/** What the generators are asked for. */
export function thumbnailData(set: DataSet): Partial<PageData> {
  if (set.table) return { kind: set.kind, table: set.table };
  const noise = set.kind === "letters" ? 0.2 : 0.05;
  return { kind: set.kind, samples: THUMBNAIL_POINTS, noise, classes: 5, seed: 1, trainShare: 1 };
}

/** The first two inputs across and up (with one input the target is up); of many rows, some evenly picked ones; beyond the edge is at the edge. */
export function thumbnailOf(data: DataView): Thumbnail {
  if (data.picture) return somePictures(data, data.picture);
  const { train, inputCount, outputCount, targetRange } = data;
  const isClasses = data.task === "classification";
  const columns = train.count > 0 ? train.targets.length / train.count : outputCount;
  const rows = pickedRows(train, isClasses);
  const left = shareScale(data.domain[0]);
  const bottom = shareScale(inputCount > 1 ? data.domain[1] : targetRange);
  const height = (row: number): number | undefined =>
    inputCount > 1 ? train.inputs[row * inputCount + 1] : train.targets[row * columns];
  return {
    task: data.task,
    inputCount,
    classCount: isClasses ? data.classCount : 0,
    count: rows.length,
    across: Float64Array.from(rows, (row) => left(train.inputs[row * inputCount])),
    down: Float64Array.from(rows, (row) => 1 - bottom(height(row))),
    classes: Int32Array.from(isClasses ? rows : [], (row) => train.classes[row] ?? 0),
    shades: Float64Array.from(isClasses ? [] : rows, (row) =>
      clamp(shadeOf(train.targets[row * columns] ?? 0, targetRange), [-1, 1]),
    ),
    pictures: null,
  };
}

/** The first of the set, each of another class. */
function somePictures({ train, inputCount }: DataView, size: { width: number; height: number }): Thumbnail {
  const rows = Array.from(train.classes.keys())
    .filter((row) => train.classes.indexOf(train.classes[row]!) === row)
    .slice(0, SHOWN_PICTURES);
  const pixels = Float64Array.from(
    rows.flatMap((row) => Array.from(train.inputs.subarray(row * inputCount, (row + 1) * inputCount))),
  );
  return picturesOnly(rows.length, { ...size, pixels });
}

function picturesOnly(count: number, pictures: NonNullable<Thumbnail["pictures"]>): Thumbnail {
  const none = { across: new Float64Array(), down: new Float64Array(), shades: new Float64Array() };
  const inputCount = pictures.width * pictures.height;
  return { task: "classification", inputCount, classCount: 0, count, ...none, classes: new Int32Array(), pictures };
}

/** Classes one after the other, as they are painted and as they pack best; values in their own order. */
function pickedRows({ count, classes }: PointSet, isClasses: boolean): number[] {
  const picked = Math.min(count, THUMBNAIL_POINTS);
  const rows = Array.from({ length: picked }, (_, index) => Math.floor((index * count) / picked));
  return isClasses ? rows.sort((a, b) => (classes[a] ?? 0) - (classes[b] ?? 0) || a - b) : rows;
}

function shareScale(range: readonly [number, number] = [0, 1]): (value?: number) => number {
  const scale = linearScale(padInterval(range, 0.04), [0, 1]);
  return (value = 0) => clamp(scale.toPixel(value), [0, 1]);
}

/**
 * As base64: the number of classes (0: values) and of inputs, then a byte a point across, down, and for class or value.
 * Pictures: 255, width and height, then two bits a pixel.
 */
export function encodeThumbnail(thumbnail: Thumbnail): string {
  const { task, classCount, inputCount, across, down, classes, shades } = thumbnail;
  if (thumbnail.pictures) return encodePictures(thumbnail.pictures);
  const place = (share: number): number => Math.round(share * EDGE);
  const marks = task === "classification" ? [...classes] : [...shades].map((shade) => Math.round(shade * STEPS) + ZERO);
  const bytes = [classCount, inputCount, ...[...across].map(place), ...[...down].map(place), ...marks];
  return btoa(String.fromCharCode(...bytes));
}

export function decodeThumbnail(base64: string): Thumbnail {
  const [classCount = 0, inputCount = 0, ...bytes] = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  if (classCount === PICTURES) return decodePictures(inputCount, bytes);
  const count = bytes.length / 3;
  const marks = bytes.slice(2 * count);
  const place = (byte: number): number => byte / EDGE;
  return {
    task: classCount > 0 ? "classification" : "regression",
    inputCount,
    classCount,
    count,
    across: Float64Array.from(bytes.slice(0, count), place),
    down: Float64Array.from(bytes.slice(count, 2 * count), place),
    classes: Int32Array.from(classCount > 0 ? marks : []),
    shades: Float64Array.from(classCount > 0 ? [] : marks, (byte) => (byte - ZERO) / STEPS),
    pictures: null,
  };
}

function encodePictures({ width, height, pixels }: NonNullable<Thumbnail["pictures"]>): string {
  const shades = [...pixels].map((pixel) => Math.round(pixel * SHADES));
  const bytes = Array.from({ length: shades.length / PACKED }, (_, byte) =>
    shades.slice(PACKED * byte, PACKED * byte + PACKED).reduce((packed, shade) => packed * (SHADES + 1) + shade, 0),
  );
  return btoa(String.fromCharCode(PICTURES, width, height, ...bytes));
}

function decodePictures(width: number, [height = 1, ...bytes]: number[]): Thumbnail {
  const shades = bytes.flatMap((byte) => [byte >> 6, byte >> 4, byte >> 2, byte]);
  const pixels = Float64Array.from(shades, (shade) => (shade & SHADES) / SHADES);
  return picturesOnly(pixels.length / (width * height), { width, height, pixels });
}
