// SPDX-License-Identifier: MIT
import type { DataKind } from "backprop-playground/engine";
import type { PageData, TableName } from "../../state/state.ts";

/** One data set that can be chosen. */
export interface DataSet {
  kind: DataKind;
  table?: TableName;
  name: string;
  /** One plain sentence: what it is and what is hard about it. */
  sentence: string;
}
export interface DataGroup {
  title: string;
  sets: readonly DataSet[];
}

export const dataGroups: readonly DataGroup[] = [
  {
    title: "Classify",
    sets: [
      {
        kind: "circle",
        name: "Circle",
        sentence: "A disc inside a ring: the border is closed, so no straight line separates them.",
      },
      { kind: "xor", name: "XOR", sentence: "Four squares, opposite corners alike: no straight line separates them." },
      {
        kind: "gauss",
        name: "Two clouds",
        sentence: "Round and far apart: one straight line is enough, even without hidden layers.",
      },
      {
        kind: "spiral",
        name: "Spiral",
        sentence: "Two arms wound around each other: the hardest of these, it wants width, depth and patience.",
      },
      { kind: "moons", name: "Moons", sentence: "Two interlocked half moons: one bent border separates them." },
      {
        kind: "blobs",
        name: "Blobs",
        sentence: "Several round clouds, one class each: every class has an output of its own.",
      },
      {
        kind: "pinwheel",
        name: "Pinwheel",
        sentence: "Bent arms, one class each: several classes with curved borders.",
      },
      {
        kind: "letters",
        name: "Letters",
        sentence: "Twelve distorted capitals of 100 pixels each: a captcha to be read.",
      },
    ],
  },
  {
    title: "Predict a number",
    sets: [
      {
        kind: "regression-plane",
        name: "Plane",
        sentence: "The value rises evenly in one direction: a single linear unit can learn it.",
      },
      {
        kind: "regression-gauss",
        name: "Hills",
        sentence: "Hills and hollows: the value depends on where a point lies, in both directions at once.",
      },
      {
        kind: "sine",
        name: "Sine curve",
        sentence: "One input, one output: the network has to bend a line into a wave.",
      },
    ],
  },
  {
    title: "Tables",
    sets: [
      { kind: "gate-and", name: "AND", sentence: "True only if both inputs are: one unit can do it." },
      { kind: "gate-or", name: "OR", sentence: "True if at least one input is: one unit can do it." },
      {
        kind: "gate-xor",
        name: "XOR gate",
        sentence: "True if exactly one input is: four rows that no single unit can learn.",
      },
      {
        kind: "pair",
        name: "One pair",
        sentence: "A single sample, x = 1.5 and y = 0.5: small enough to follow every number by hand.",
      },
      {
        kind: "table",
        table: "penguins",
        name: "Penguins",
        sentence: "Three species told apart by four measurements of real birds.",
      },
    ],
  },
];

export const allDataSets: readonly DataSet[] = dataGroups.flatMap((group) => group.sets);

/** The set that is chosen; null for a table of one's own. */
export function dataSetOf(data: Pick<PageData, "kind" | "table">): DataSet | null {
  return allDataSets.find((set) => set.kind === data.kind && set.table === data.table) ?? null;
}

export function isSame(set: DataSet, data: Pick<PageData, "kind" | "table">): boolean {
  return set.kind === data.kind && set.table === data.table;
}

/** The settings that mean something for a data set; the others are hidden. */
export interface DataControls {
  classes: boolean;
  noise: boolean;
  samples: boolean;
  trainShare: boolean;
  /** One sample is a batch already. */
  batch: boolean;
  shuffle: boolean;
}

const fixedRows: readonly DataKind[] = ["gate-and", "gate-or", "gate-xor", "pair"];

export function controlsFor(data: Pick<PageData, "kind">): DataControls {
  const fixed = fixedRows.includes(data.kind);
  const generated = !fixed && data.kind !== "table";
  return {
    classes: data.kind === "blobs" || data.kind === "pinwheel",
    noise: generated,
    samples: generated,
    trainShare: !fixed,
    batch: data.kind !== "pair",
    shuffle: data.kind !== "pair",
  };
}

/** How many rows are used for training, as the engine splits (known exactly once it has built the set). */
export function splitInWords(trainShare: number): string {
  const train = Math.round(trainShare * 100);
  return `training ${train} % · test ${100 - train} %`;
}

export function noiseInWords(noise: number): string {
  return `${Math.round(noise * 100)} %`;
}
