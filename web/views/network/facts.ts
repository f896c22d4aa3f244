// SPDX-License-Identifier: MIT
import type { DataView } from "backprop-playground/engine";
import { classColour, hasOwnMarks } from "../../colours/classes.ts";
import type { PageSpec } from "../../state/state.ts";

/** What the drawing needs to know besides where things stand. */
export interface DrawingFacts {
  featureNames: readonly string[];
  layers: number;
  /** Tiles show maps or curves (data with one or two inputs), else bars. */
  maps: boolean;
  /** They show curves. */
  curves: boolean;
  /** Every output is one class, with a mark of its own. */
  classes: boolean;
  /** The class's colour, for this theme. */
  colourOf: (output: number) => string;
}

export function drawingFacts(spec: PageSpec, data: DataView, dark: boolean): DrawingFacts {
  return {
    featureNames: data.featureNames,
    layers: spec.layers.length,
    maps: data.inputCount <= 2,
    curves: data.inputCount === 1,
    classes:
      data.task === "classification" && data.classCount === spec.layers.at(-1)?.units && hasOwnMarks(data.classCount),
    colourOf: (output) => classColour(output, dark),
  };
}
