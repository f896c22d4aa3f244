// SPDX-License-Identifier: MIT
import type { LayerStudy, Slice, UnitStudy } from "backprop-playground/engine";
import type { State } from "../../../../web/state/state.ts";
import { mazurState } from "./microscope_fixtures.ts";

/** A hidden unit with two inputs and two units after it. */
export function unitStudy(change: Partial<UnitStudy> = {}): UnitStudy {
  return {
    sample: 0,
    inputs: [
      { weight: 0.15, input: 0.05, product: 0.0075 },
      { weight: -0.2, input: 0.1, product: -0.02 },
    ],
    bias: 0.35,
    z: 0.3375,
    a: 0.583,
    dadz: 0.243,
    dCda: -0.01,
    delta: -0.00243,
    back: [
      { weight: 0.4, delta: 0.1, product: 0.04, share: 0.8 },
      { weight: 0.5, delta: -0.1, product: -0.05, share: 0.2 },
    ],
    target: null,
    throughLogits: false,
    coupled: [],
    curve: { z: [-4, 0, 4], a: [0.018, 0.5, 0.982] },
    ...change,
  };
}

export function unitState(study: Partial<UnitStudy> = {}, change: Partial<State> = {}): State {
  const state = mazurState();
  const focus = { kind: "unit", layer: 0, unit: 1 } as const;
  return {
    ...state,
    view: { ...state.view, focus, tab: "unit" },
    frame: {
      explained: { step: 0, scene: null, study: { ...focus, study: unitStudy(study) } },
    } as unknown as State["frame"],
    ...change,
  };
}

export function layerStudy(change: Partial<LayerStudy> = {}): LayerStudy {
  const histogram = { low: -1, high: 1, counts: [1, 2, 0, 1] };
  return {
    weights: histogram,
    gradients: histogram,
    updates: histogram,
    weightNorm: 1,
    gradientNorm: 0.1,
    updateNorm: 0.01,
    gradientNorms: [0.1, 0.2],
    looked: 100,
    dead: [],
    saturated: [],
    ...change,
  };
}

/** C(w) = w² from one below to one above the value. */
export function sliceAround(value: number, change: Partial<Slice> = {}): Slice {
  const at = [-1, -0.5, 0, 0.5, 1].map((offset) => value + offset);
  return {
    at,
    cost: at.map((place) => place * place),
    value,
    valueCost: value * value,
    slope: 2 * value,
    next: 0.8 * value,
    nextCost: 0.64 * value * value,
    ...change,
  };
}
