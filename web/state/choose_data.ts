// SPDX-License-Identifier: MIT
import type { DataKind, LayerSpec } from "backprop-playground/engine";
import { tableDefaults } from "../datasets/tables.ts";
import { defaultSpec } from "../url/defaults.ts";
import type { PageData, PageSpec, TableName } from "./state.ts";

export interface DataChoice {
  kind: DataKind;
  table?: TableName;
}

const ordered: readonly DataKind[] = ["gate-and", "gate-or", "gate-xor", "pair"];

/** Twelve classes want many examples, of which most are learned from; distorted so far that some are misread. */
const letters: Pick<PageData, "samples" | "noise" | "trainShare"> = { samples: 1200, noise: 0.35, trainShare: 0.7 };
/** What reads them: a few units find too little in a hundred pixels. */
const reader: LayerSpec = { units: 24, activation: "tanh", bias: true, trainBias: true };

/**
 * The design after another set is chosen, before its ends are made to fit (design.ts). Letters come with a network that
 * can read them, and take it away again: nothing else wants so wide a layer.
 */
export function chooseSet(spec: PageSpec, choice: DataChoice): PageSpec {
  const chosen = { ...spec, data: chooseData(spec.data, choice) };
  const enters = choice.kind === "letters";
  if (enters === (spec.data.kind === "letters")) return chosen;
  const hidden = enters ? [reader] : defaultSpec.layers.slice(0, -1);
  return { ...chosen, layers: [...hidden, ...spec.layers.slice(-1)] };
}

/** The data settings after another set is chosen: samples, noise and seed stay, what only a table or letters have goes. */
export function chooseData(before: PageData, choice: DataChoice): PageData {
  const isAgain = choice.kind === before.kind;
  const data = before.kind === "letters" && !isAgain ? { ...before, ...settingsOf(defaultSpec.data) } : before;
  const { samples, noise, classes, seed } = data;
  const kept = { samples, noise, classes, seed };
  const whole = wholeForTraining(data);
  if (choice.kind === "table" && choice.table) {
    const table = { ...kept, ...tableDefaults(choice.table) };
    return whole ? table : { ...table, trainShare: data.trainShare };
  }
  // Four rows, or one, are no use split in two; a set that can be split again gets the usual half.
  if (ordered.includes(choice.kind)) return { ...kept, kind: choice.kind, trainShare: 1 };
  if (choice.kind === "letters" && !isAgain) return { ...kept, kind: choice.kind, ...letters };
  return { ...kept, kind: choice.kind, trainShare: whole ? 0.5 : data.trainShare };
}

function settingsOf({ samples, noise, trainShare }: PageData): typeof letters {
  return { samples, noise, trainShare };
}

function wholeForTraining(data: PageData): boolean {
  return ordered.includes(data.kind) || (data.kind === "table" && data.trainShare === 1);
}
