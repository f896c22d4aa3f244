// SPDX-License-Identifier: MIT
import type { DataKind } from "backprop-playground/engine";
import { tableDefaults } from "../datasets/tables.ts";
import type { PageData, TableName } from "./state.ts";

const ordered: readonly DataKind[] = ["gate-and", "gate-or", "gate-xor", "pair"];

/** The data settings after another set is chosen: samples, noise and seed stay, what only a table has goes. */
export function chooseData(data: PageData, choice: { kind: DataKind; table?: TableName }): PageData {
  const { samples, noise, classes, seed } = data;
  const kept = { samples, noise, classes, seed };
  const whole = wholeForTraining(data);
  if (choice.kind === "table" && choice.table) {
    const table = { ...kept, ...tableDefaults(choice.table) };
    return whole ? table : { ...table, trainShare: data.trainShare };
  }
  // Four rows, or one, are no use split in two; a set that can be split again gets the usual half.
  if (ordered.includes(choice.kind)) return { ...kept, kind: choice.kind, trainShare: 1 };
  return { ...kept, kind: choice.kind, trainShare: whole ? 0.5 : data.trainShare };
}

function wholeForTraining(data: PageData): boolean {
  return ordered.includes(data.kind) || (data.kind === "table" && data.trainShare === 1);
}
