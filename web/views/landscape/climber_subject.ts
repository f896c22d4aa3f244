// SPDX-License-Identifier: MIT
import type { CurveName } from "backprop-playground/engine";
import { short } from "../../format/number.ts";
import type { State } from "../../state/state.ts";
import { addressOf, type Parameter, parameterName, parameterSymbol } from "../network/names.ts";
import { curveNames } from "./curve_names.ts";
import { curveSamples } from "./effort.ts";
import { GROUND_POINTS, type Subject } from "./hike.ts";
import { flatIndex, shownWeight } from "./weight_choice.ts";

/** What the person has chosen to climb on. */
export interface Chosen {
  on: CurveName | "weight";
  /** Null: the microscope's, or the first. */
  weight: Parameter | null;
  /** Of the range around a weight. */
  halfWidth: number;
}
export interface SubjectNames {
  /** "the curve “A plateau”", "the cost along the weight from x₁ to unit 1 of layer 1". */
  name: string;
  /** Of the axes. */
  symbol: string;
  heightSymbol: string;
}

/** A weight that has come so near to the end of the range has the range move with it. */
const NEAR_END = 0.9;

/**
 * What is climbed on, as the engine is asked. A weight's range stays where it is while the weight is well inside.
 * @param before the range that is shown of the same weight
 */
export function subjectOf(
  state: Pick<State, "loaded" | "view" | "frame">,
  { on, weight, halfWidth }: Chosen,
  before: Subject | null,
): Subject | null {
  if (on !== "weight") return { kind: "curve", name: on };
  const { loaded, frame } = state;
  if (!loaded || !frame) return null;
  const shown = shownWeight(state, weight);
  const value = frame.parameters[flatIndex(shown, loaded.layout)];
  if (value === undefined) return null;
  const address = addressOf(shown);
  const { count } = loaded.data.train;
  const samples = curveSamples(frame.parameters.length, count, GROUND_POINTS);
  return { kind: "weight", address, ...rangeAround(value, halfWidth, before, address), samples, trainCount: count };
}

/** Whatever range is shown of it. */
export function isSameSubject(one: Subject, other: Subject): boolean {
  if (one.kind === "curve" || other.kind === "curve")
    return one.kind === "curve" && other.kind === "curve" && one.name === other.name;
  return JSON.stringify(one.address) === JSON.stringify(other.address);
}

function rangeAround(
  value: number,
  half: number,
  before: Subject | null,
  address: object,
): { low: number; high: number } {
  if (before?.kind === "weight" && JSON.stringify(before.address) === JSON.stringify(address)) {
    const { low, high } = before;
    const middle = (low + high) / 2;
    const isSameWidth = Math.abs(high - low - 2 * half) < 1e-9 * half;
    if (isSameWidth && Math.abs(value - middle) <= NEAR_END * half) return { low, high };
  }
  return { low: value - half, high: value + half };
}

export function subjectNames(state: Pick<State, "loaded" | "view" | "spec">, chosen: Chosen): SubjectNames {
  if (chosen.on !== "weight") {
    const label = curveNames.find(({ name }) => name === chosen.on)?.label ?? chosen.on;
    return { name: `the curve “${label}”`, symbol: "x", heightSymbol: "h" };
  }
  const shown = shownWeight(state, chosen.weight);
  const name = parameterName(shown, state.loaded?.data.featureNames ?? [], state.spec.layers.length);
  return { name: `the cost along the ${name}`, symbol: parameterSymbol(shown), heightSymbol: "C" };
}

/** One sentence below the picture: what the curve is. */
export function groundNote(
  chosen: Chosen,
  ground: { step: number | null; value: number | null; subject: Subject },
  symbol: string,
): string {
  if (ground.subject.kind === "curve") return curveNames.find(({ name }) => name === chosen.on)?.lesson ?? "";
  const { samples, trainCount } = ground.subject;
  const whole = samples === null ? `all ${trainCount}` : `the first ${samples} of ${trainCount}`;
  return (
    `The true cost C of your network at step ${ground.step ?? 0} along this one weight, over ${whole} training points, penalty included; all other ` +
    `weights stay as they are. The network's own ${symbol} is ${short(ground.value)}. The ball does not change it.`
  );
}
