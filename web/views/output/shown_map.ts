// SPDX-License-Identifier: MIT
import type { DataView, Grid } from "backprop-playground/engine";
import type { State } from "../../state/state.ts";
import { mapScale, isBounded } from "../network/scales.ts";
import { unitName } from "../network/names.ts";

/** What the picture on the right shows: the network's answer, or one unit that is pointed at. */
export interface ShownMap {
  grid: Grid;
  /** First unit of the grid that is shown, and how many. */
  first: number;
  units: number;
  /** Colours by the class that wins; otherwise PuOr about `zero`, full at `zero` ± `scale`. */
  byClass: boolean;
  zero: number;
  scale: number;
  /** Null: the network's answer. */
  unitTitle: string | null;
}

/** Null for data that cannot be drawn as a map, and before the first frame. */
export function shownMap(state: Pick<State, "frame" | "loaded" | "view" | "spec">): ShownMap | null {
  const { frame, loaded, view } = state;
  if (!frame || !loaded || loaded.data.inputCount > 2) return null;
  if (view.unit && frame.unitMap) return unitShown(state, loaded.data, frame.unitMap, view.unit);
  return frame.outputMap && outputShown(loaded.data, frame.outputMap);
}

function outputShown(data: DataView, grid: Grid): ShownMap {
  const classes = data.task === "classification";
  const [low, high] = classes ? [data.encoding.low, data.encoding.high] : data.targetRange;
  const byClass = classes && grid.units > 1;
  return {
    grid,
    first: 0,
    units: byClass ? grid.units : 1,
    byClass,
    zero: (low + high) / 2,
    scale: (high - low) / 2 || 1,
    unitTitle: null,
  };
}

function unitShown(
  state: Pick<State, "spec" | "loaded">,
  data: DataView,
  grid: Grid,
  { column, index }: { column: number; index: number },
): ShownMap | null {
  const layers = state.loaded?.layout ?? [];
  const first = firstUnitOf(column, data.featureNames.length, layers) + index;
  if (first >= grid.units) return null;
  const isOutput = column === layers.length && data.task === "classification";
  const { low, high } = data.encoding;
  const activation = state.spec.layers[column - 1]?.activation;
  const count = grid.width * grid.height;
  return {
    grid,
    first,
    units: 1,
    byClass: false,
    zero: isOutput ? (low + high) / 2 : 0,
    scale: isOutput
      ? (high - low) / 2
      : activation && isBounded(activation)
        ? 1
        : mapScale(grid.values, first * count, count),
    unitTitle: unitName(column, index, data.featureNames, layers.length),
  };
}

function firstUnitOf(column: number, features: number, layers: readonly { units: number }[]): number {
  if (column === 0) return 0;
  return layers.slice(0, column - 1).reduce((sum, layer) => sum + layer.units, features);
}
