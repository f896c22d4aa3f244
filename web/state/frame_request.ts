// SPDX-License-Identifier: MIT
import type { DataView } from "backprop-playground/engine";
import type { FrameRequest, State } from "./state.ts";

/** Points of the decision map along each side: more than the eye sees once it is smoothed. */
const MAP_SIDE = 100;
/** Points of a curve: data with one input. */
const CURVE_POINTS = 120;
/** A unit that is pointed at is shown large; twice the points, as long as the units are few. */
const MANY_UNITS = 64;

/** The input whose forward pass is shown: the chosen one; for tables without a choice the first training row. */
export function shownInput(state: Pick<State, "input" | "loaded">): number[] | null {
  const data = state.loaded?.data;
  if (!data) return null;
  if (state.input && state.input.length === data.inputCount) return state.input;
  if (data.inputCount <= 2 || data.train.count === 0) return null;
  return Array.from(data.train.inputs.subarray(0, data.inputCount));
}

/**
 * What a frame must contain for what is visible.
 * @param size points along each side of a unit's map
 */
export function frameRequestFor(state: Pick<State, "input" | "loaded" | "view">, size = 32): FrameRequest {
  const data = state.loaded?.data;
  if (!data) return { unitMap: null, outputMap: null, predicted: false, confusion: false, input: state.input };
  const mapped = data.inputCount <= 2;
  const classification = data.task === "classification";
  return {
    unitMap: mapped ? unitMapOf(state, data, size) : null,
    outputMap: mapped
      ? data.inputCount === 1
        ? { width: CURVE_POINTS, height: 1 }
        : { width: MAP_SIDE, height: MAP_SIDE }
      : null,
    predicted: mapped && classification && state.view.markErrors,
    confusion: !mapped && classification,
    input: shownInput(state),
  };
}

function unitMapOf(
  state: Pick<State, "loaded" | "view">,
  data: DataView,
  size: number,
): { width: number; height: number } {
  const units = (state.loaded?.layout ?? []).reduce((sum, layer) => sum + layer.units, data.featureNames.length);
  const side = state.view.unit && units <= MANY_UNITS ? 2 * size : size;
  return { width: side, height: data.inputCount === 1 ? 1 : side };
}
