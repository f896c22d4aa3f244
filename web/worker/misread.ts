// SPDX-License-Identifier: MIT
import type { DataView, PointSet, Session } from "backprop-playground/engine";

/** How one row is read at the moment. Rows are counted from 0, within their part. */
export interface Reading {
  row: number;
  /** Class numbers: what it is, and what the network takes it for. */
  truth: number;
  read: number;
  /** What every output says. */
  outputs: number[];
}
export interface MisreadAsk {
  part: "train" | "test";
  /** Readings to be given of rows that are misread, the first ones of the part. */
  most: number;
  /** Rows that are given in any case, misread or not. */
  also: number[];
}
export interface Misread {
  part: "train" | "test";
  step: number;
  /** All that are misread, and all rows there are. */
  count: number;
  total: number;
  /** By row. */
  readings: Reading[];
}

/** A copy of the rows costs more than reading them: one a session is enough, they never change. */
const dataOf = new WeakMap<Session, DataView>();

/** Which rows of a classification the network takes for something else, as it is now. */
export function misreadOf(session: Session, { part, most, also }: MisreadAsk): Misread {
  const data = dataOf.get(session) ?? session.data();
  dataOf.set(session, data);
  const points = data[part];
  const classes = session.predictedClasses()[part];
  const wrong = Array.from(classes.keys()).filter((row) => classes[row] !== points.classes[row]);
  const named = also.filter((row) => row >= 0 && row < points.count);
  const rows = [...new Set([...named, ...wrong.slice(0, most)])].sort((a, b) => a - b);
  const outputs = rows.length > 0 ? session.predict(rows.map((row) => inputOf(points, row))) : [];
  const readings = rows.map((row, k) => ({
    row,
    truth: points.classes[row] ?? 0,
    read: classes[row] ?? 0,
    outputs: outputs[k] ?? [],
  }));
  return { part, step: session.report().step, count: wrong.length, total: points.count, readings };
}

function inputOf({ inputs, count }: PointSet, row: number): number[] {
  const columns = inputs.length / count;
  return Array.from(inputs.subarray(row * columns, (row + 1) * columns));
}
