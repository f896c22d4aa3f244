// SPDX-License-Identifier: MIT
import type { PageData } from "./state.ts";

/** What a data set demands of the network's ends. */
export interface DataNeeds {
  inputs: number;
  /** 0 for regression. */
  classes: number;
  /** Output units that fit, the preferred one first. */
  outputs: number[];
}

/** The demands of a data set, as far as a design must know them before the engine has built it. */
export function needsOf(data: PageData): DataNeeds {
  switch (data.kind) {
    case "circle":
    case "xor":
    case "gauss":
    case "spiral":
    case "moons":
    case "gate-and":
    case "gate-or":
    case "gate-xor":
      return { inputs: 2, classes: 2, outputs: [1, 2] };
    case "blobs":
    case "pinwheel":
      return { inputs: 2, classes: data.classes, outputs: data.classes === 2 ? [1, 2] : [data.classes] };
    case "regression-plane":
    case "regression-gauss":
      return { inputs: 2, classes: 0, outputs: [1] };
    case "sine":
    case "pair":
      return { inputs: 1, classes: 0, outputs: [1] };
    case "letters":
      return { inputs: 100, classes: 12, outputs: [12] };
    case "table":
      return needsOfTable(data);
  }
}

function needsOfTable(data: PageData): DataNeeds {
  if (data.table === "penguins") return { inputs: 4, classes: 3, outputs: [3] };
  const columns = data.targets?.[0]?.length ?? 1;
  const oneHot =
    columns > 1 &&
    (data.targets ?? []).every(
      (row) => row.filter((v) => v === 1).length === 1 && row.every((v) => v === 0 || v === 1),
    );
  const classes = data.task === "regression" ? 0 : oneHot ? columns : 0;
  return { inputs: data.inputs?.[0]?.length ?? 1, classes, outputs: [columns] };
}
