// SPDX-License-Identifier: MIT
import type { LayerLayout, LearnerSpec, OptimizerSpec, ParameterStudy, Trace } from "backprop-playground/engine";
import type { Scene, State } from "../../../../web/state/state.ts";
import { initialState } from "../../../../web/state/initial.ts";
import { defaultSpec } from "../../../../web/url/defaults.ts";
import worked from "../../../fixtures/worked_examples.json" with { type: "json" };

const mazur = worked.examples.find(({ id }) => id === "mazur-2015") as unknown as {
  network: { weights_dest_by_src: number[][][]; biases: number[][] };
  expected: { z: number[][]; a: number[][]; delta_dL_dz: number[][]; grad_W: number[][][]; W_after: number[][][] };
  published_checks: Record<string, { published: string; recomputed: number; agrees_to_printed_digits: boolean }>;
};
export const published = mazur.published_checks;
const { expected } = mazur;

/** Mazur's w5: from hidden unit 1 to output 1. */
export function mazurStudy(change: Partial<ParameterStudy> = {}): ParameterStudy {
  const gradient = expected.grad_W[1]?.[0]?.[0] ?? 0;
  return {
    value: 0.4,
    trained: true,
    throughLogits: false,
    terms: [
      {
        sample: 0,
        dCda: published["dE/dout_o1"]?.recomputed ?? 0,
        dadz: published["dout/dnet_o1"]?.recomputed ?? 0,
        delta: expected.delta_dL_dz[1]?.[0] ?? 0,
        input: expected.a[0]?.[0] ?? 0,
        product: gradient,
      },
    ],
    sum: gradient,
    mean: gradient,
    penalty: 0,
    gradient,
    gradientNorm: 0.12,
    clipFactor: 1,
    cost: 0.2983711087600027,
    learningRate: 0.5,
    updateNumber: 1,
    quantities: [{ name: "g", before: null, value: gradient }],
    update: -0.5 * gradient,
    next: expected.W_after[1]?.[0]?.[0] ?? 0,
    difference: { epsilon: 6e-6, costAbove: 0.2983716, costBelow: 0.2983706, slope: gradient, relativeError: 2e-10 },
    ...change,
  };
}

/** Two layers of two units, as in Mazur's example. */
export const layout: LayerLayout[] = [0, 1].map(() => ({
  fanIn: 2,
  units: 2,
  bias: true,
  trainBias: true,
  weights: 4,
  biases: 2,
}));

/** A pass over some samples in which every number tells where it stands. */
export function traceOf(samples: number[], shape: readonly Pick<LayerLayout, "fanIn" | "units">[] = layout): Trace {
  const rows = (width: number, tens: number): number[][] =>
    samples.map((_, row) => Array.from({ length: width }, (__, column) => tens + row + column / 10));
  const of = (fanIn: number, units: number, value: number) => ({
    weights: Array.from({ length: fanIn }, () => Array.from({ length: units }, () => value)),
    biases: Array.from({ length: units }, () => value),
  });
  return {
    samples,
    features: rows(shape[0]?.fanIn ?? 0, 0),
    loss: 1,
    penalty: 0,
    layers: shape.map(({ fanIn, units }, layer) => ({
      z: rows(units, 100 * (layer + 1)),
      a: rows(units, 200 * (layer + 1)),
      dadz: rows(units, 300 * (layer + 1)),
      dCda: rows(units, 400 * (layer + 1)),
      delta: rows(units, 500 * (layer + 1)),
      gradient: of(fanIn, units, 0.75),
      penaltyGradient: of(fanIn, units, 0.25),
      update: of(fanIn, units, -0.5),
    })),
  };
}

export function sceneOf(batch: number[], followed: number, step = 7): Scene {
  const parameters = Float64Array.from({ length: 12 }, (_, index) => index);
  return { step, batch, parameters, whole: traceOf(batch), followed, one: traceOf([followed]), attempt: null };
}

export function learnerOf(
  optimizer: Partial<OptimizerSpec> & Pick<OptimizerSpec, "kind">,
): Pick<LearnerSpec, "optimizer"> {
  return { optimizer: { learningRate: 0.5, weightDecay: 0, ...optimizer } };
}

/** A running state of Mazur's network that explains w5. */
export function mazurState(change: Partial<State> = {}): State {
  const state = initialState({
    ...defaultSpec,
    layers: [0, 1].map(() => ({ units: 2, activation: "sigmoid" as const, bias: true, trainBias: true })),
  });
  const address = { layer: 1, row: 0, column: 0 };
  return {
    ...state,
    loaded: { layout, data: { featureNames: ["x1", "x2"] } } as unknown as State["loaded"],
    view: { ...state.view, focus: { kind: "parameter", ...address } },
    frame: {
      explained: { step: 0, scene: null, study: { kind: "parameter", address, study: mazurStudy() } },
    } as unknown as State["frame"],
    ...change,
  };
}
