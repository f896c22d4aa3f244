// SPDX-License-Identifier: MIT
import type { DataView, LearnerKind, ParameterAddress } from "backprop-playground/engine";
import { normsAreDue } from "./norms.ts";
import { searches } from "./learners.ts";
import { lastStage } from "./stages.ts";
import type { ExplainRequest, Focus, FrameRequest, State, StudyRequest, View } from "./state.ts";

/** Points of the decision map along each side: more than the eye sees once it is smoothed. */
const MAP_SIDE = 100;
/** Points of a curve: data with one input. */
const CURVE_POINTS = 120;
/** A unit that is pointed at is shown large; twice the points, as long as the units are few. */
const MANY_UNITS = 64;

/** What a request depends on; what is left out is as at the start. */
type Shown = Pick<State, "input" | "loaded" | "view"> &
  Partial<
    Pick<State, "seen" | "walk" | "heading" | "pinned" | "playing" | "stageSpeed" | "frame" | "norms" | "run" | "spec">
  >;

export const noRequest: FrameRequest = {
  unitMap: null,
  outputMap: null,
  predicted: false,
  confusion: false,
  input: null,
  gradient: false,
  update: false,
  explain: null,
  fingerprint: false,
  norms: false,
  attempts: false,
};

/** The input whose forward pass is shown: the chosen one; for tables without a choice the first training row. */
export function shownInput(state: Pick<State, "input" | "loaded">): number[] | null {
  const data = state.loaded?.data;
  if (!data) return null;
  if (state.input && state.input.length === data.inputCount) return state.input;
  if (data.inputCount <= 2 || data.train.count === 0) return null;
  return Array.from(data.train.inputs.subarray(0, data.inputCount));
}

/** Whole steps go by, too fast to lay each one open. */
export function isFlowing(state: Partial<Pick<State, "playing" | "stageSpeed">>): boolean {
  return state.playing === true && (state.stageSpeed ?? null) === null;
}

/**
 * What a frame must contain for what is visible: of pictures, those in the window. With the microscope closed and no step walked it asks for nothing that a
 * page's first view would have to fetch the rest of the engine for.
 * @param size points along each side of a unit's map
 */
export function frameRequestFor(state: Shown, size = 32): FrameRequest {
  const data = state.loaded?.data;
  if (!data) return { ...noRequest, input: state.input };
  const mapped = data.inputCount <= 2;
  const classification = data.task === "classification";
  const { edges, focus, tab } = state.view;
  const { network, output } = state.seen ?? { network: true, output: true };
  const all = tab === "all" && Boolean(focus);
  return {
    // A unit that is pointed at is shown in the output's place.
    unitMap: mapped && (network || (output && state.view.unit)) ? unitMapOf(state, data, size) : null,
    outputMap:
      mapped && output
        ? data.inputCount === 1
          ? { width: CURVE_POINTS, height: 1 }
          : { width: MAP_SIDE, height: MAP_SIDE }
        : null,
    predicted: mapped && classification && output && state.view.markErrors,
    confusion: !mapped && classification && output,
    input: shownInput(state),
    gradient: all || edges === "gradient",
    update: all || edges === "update" || Boolean(data.picture),
    explain: explainOf(state),
    fingerprint: !isFlowing(state) && (state.frame?.report.step ?? 0) > 0,
    norms: focus?.kind === "layer" && tab !== "all" && normsAreDue(state, isFlowing(state)),
    attempts: searches(learnerOf(state)),
  };
}

function learnerOf({ spec }: Shown): LearnerKind {
  return spec?.learner.kind ?? "backpropagation";
}

function explainOf(state: Shown): ExplainRequest | null {
  const { focus, tab } = state.view;
  const stage = (state.heading ?? state.walk)?.stage ?? null;
  if (stage === null && !focus) return null;
  return {
    of: stage === lastStage(state.loaded?.layout.length ?? 0, learnerOf(state)) ? "last" : "next",
    follow: state.pinned ?? null,
    scene: stage !== null || (tab !== "slope" && !isFlowing(state)),
    study: focus ? studyOf(focus, state.view) : null,
  };
}

function studyOf(focus: Focus, { tab, halfWidth }: View): StudyRequest {
  if (focus.kind !== "parameter") return focus;
  const { layer, row, column } = focus;
  const address: ParameterAddress = row === null ? { layer, bias: column } : { layer, row, column };
  return tab === "slope" ? { kind: "slope", address, halfWidth } : { kind: "parameter", address };
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
