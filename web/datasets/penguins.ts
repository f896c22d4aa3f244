// SPDX-License-Identifier: MIT
import type { Spec } from "backprop-playground/engine";

/** What a table brings besides the settings: rows, their names, and that its columns are standardised. */
export type TableRows = Required<Pick<Spec["data"], "inputs" | "targets" | "task" | "inputNames" | "targetNames">>;

/** What of penguins.json is used; each row begins with the number of its species. */
export interface Penguins {
  species: string[];
  columns: string[];
  rows: number[][];
}

/** Species from four measurements, one-hot (0 and 1), in the order of the source. */
export function penguinRows({ species, columns, rows }: Penguins): TableRows {
  return {
    inputs: rows.map((row) => row.slice(1)),
    targets: rows.map(([own]) => species.map((_, index) => (index === own ? 1 : 0))),
    task: "classification",
    inputNames: columns.slice(1),
    targetNames: species,
  };
}
