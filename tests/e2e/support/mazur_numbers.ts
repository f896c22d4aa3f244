// SPDX-License-Identifier: MIT
import type { Focus } from "../../../web/state/state.ts";
import { mazur } from "./mazur.ts";

/** Numbers of the stages of the 2-2-2 network, as they are walked. */
export const BATCH = 0;
export const ERROR = 3;
export const UPDATE = 7;
export const STAGES = UPDATE + 1;
const LAYERS = 2;
const ALWAYS = BATCH;
const forward = (layer: number): number => BATCH + 1 + layer;
const backward = (layer: number): number => ERROR + 2 + (LAYERS - 1 - layer);

/** A number that the microscope shows: what its place reads like, from which stage on, and what it must be. */
export interface Expected {
  where: RegExp;
  from: number;
  value: number | ((shown: number) => number);
  /** Measured, not derived: how far off it may be. */
  within?: number;
}

const { network, expected, input, target, learning_rate: rate } = mazur;
const { z, a, delta_dL_dz: delta, grad_W: gradient, W_after: after } = expected;
const sum = (terms: readonly number[]): number => terms.reduce((one, other) => one + other, 0);
const slope = (layer: number, unit: number): number => a[layer]![unit]! * (1 - a[layer]![unit]!);
const into = (layer: number): number[] => (layer === 0 ? input : a[layer - 1]!);
const back = (unit: number): number[] => delta[1]!.map((one, k) => one * network.weights_dest_by_src[1]![k]![unit]!);
const dCda = (layer: number, unit: number): number => (layer === 1 ? a[1]![unit]! - target[unit]! : sum(back(unit)));
const dCdaFrom = (layer: number): number => (layer === 1 ? ERROR : backward(layer));

/** The half squared error with one weight or bias moved by `by`: for the finite difference. */
function lossWith(layer: number, row: number | null, column: number, by: number): number {
  const answers = network.weights_dest_by_src.reduce((from, weights, l) => {
    return weights.map((incoming, unit) => {
      const moved = (r: number | null): number => (l === layer && unit === column && r === row ? by : 0);
      const total = sum(incoming.map((w, r) => (w + moved(r)) * from[r]!)) + network.biases[l]![unit]! + moved(null);
      return 1 / (1 + Math.exp(-total));
    });
  }, input);
  return sum(answers.map((answer, k) => (answer - target[k]!) ** 2 / 2));
}

/** What the Weight tab must show. */
export function ofParameter({ layer, row, column }: Extract<Focus, { kind: "parameter" }>): Expected[] {
  const isBias = row === null;
  const come = isBias ? 1 : into(layer)[row]!;
  const g = isBias ? delta[layer]![column]! : gradient[layer]![column]![row]!;
  const old = isBias ? network.biases[layer]![column]! : network.weights_dest_by_src[layer]![column]![row]!;
  const comeFrom = isBias || layer === 0 ? ALWAYS : forward(layer - 1);
  const known = backward(layer);
  let epsilon = NaN;
  return [
    { where: /^The chain rule.* Gradient of this (weight|bias)/, from: known, value: g },
    { where: /^The chain rule.* ∂C\/∂a/, from: dCdaFrom(layer), value: dCda(layer, column) },
    { where: /^The chain rule.* f'\(z\)/, from: forward(layer), value: slope(layer, column) },
    { where: /^The chain rule.* (a_prev|1, for a bias)/, from: comeFrom, value: come },
    { where: /^The batch is one sample › 1 › δ$/, from: known, value: delta[layer]![column]! },
    { where: /^The batch is one sample › 1 › (a_prev|1)$/, from: comeFrom, value: come },
    { where: /^The batch is one sample › 1 › product$/, from: known, value: g },
    { where: /› (Sum of the terms|Mean)$/, from: known, value: g },
    { where: /› samples$/, from: ALWAYS, value: 1 },
    { where: /› ε$/, from: ALWAYS, value: (shown) => (epsilon = shown) },
    { where: /› C\(. \+ ε\)$/, from: ALWAYS, value: () => lossWith(layer, row, column, epsilon) },
    { where: /› C\(. − ε\)$/, from: ALWAYS, value: () => lossWith(layer, row, column, -epsilon) },
    { where: /› Slope, measured$/, from: ALWAYS, value: g, within: 1e-6 * Math.abs(g) },
    { where: /› Gradient, computed by backpropagation$/, from: known, value: g },
    { where: /› Relative error$/, from: known, value: 0, within: 1e-6 },
    ...(isBias ? [] : [{ where: /^The update, by SGD$/, from: UPDATE, value: -rate * g }]),
    { where: /› Old (weight|bias)$/, from: ALWAYS, value: old },
    { where: /^The update, by SGD › .* › Update$/, from: UPDATE, value: isBias ? 0 : -rate * g },
    { where: /› New (weight|bias)$/, from: UPDATE, value: isBias ? old : after[layer]![column]![row]! },
  ];
}

/** What the Unit tab must show. */
export function ofUnit({ layer, unit }: Extract<Focus, { kind: "unit" }>): Expected[] {
  const incoming = network.weights_dest_by_src[layer]![unit]!;
  const inputFrom = layer === 0 ? ALWAYS : forward(layer - 1);
  const name = (row: number): string => (layer === 0 ? "x" + "₁₂".charAt(row) : `unit ${row + 1}`);
  const on = (pattern: string): RegExp => new RegExp(pattern);
  return [
    ...incoming.flatMap((weight, row): Expected[] => {
      const [term, come] = [`^z: .* › ${name(row)} › `, into(layer)[row]!];
      return [
        { where: on(`${term}Weight$`), from: ALWAYS, value: weight },
        { where: on(`${term}· activation$`), from: inputFrom, value: come },
        { where: on(`${term}= product$`), from: forward(layer), value: weight * come },
      ];
    }),
    { where: /^z: .* › bias › (Weight|= product)$/, from: ALWAYS, value: network.biases[layer]![unit]! },
    { where: /^z: .* › bias › · activation$/, from: ALWAYS, value: 1 },
    { where: /› (Sum, z|z)$/, from: forward(layer), value: z[layer]![unit]! },
    { where: /› (a, the activation|a, what the output says)$/, from: forward(layer), value: a[layer]![unit]! },
    { where: /› f'\(z\), the slope of/, from: forward(layer), value: slope(layer, unit) },
    { where: /› (Sum, ∂C\/∂a|∂C\/∂a, the blame for the answer)$/, from: dCdaFrom(layer), value: dCda(layer, unit) },
    { where: /› δ, the blame for z$/, from: backward(layer), value: delta[layer]![unit]! },
    ...(layer === 1
      ? [{ where: /› y, what it should say$/, from: ALWAYS, value: target[unit]! }]
      : delta[1]!.flatMap((one, k): Expected[] => [
          { where: on(`output ${k + 1} › Weight$`), from: ALWAYS, value: network.weights_dest_by_src[1]![k]![unit]! },
          { where: on(`output ${k + 1} › · δ there$`), from: backward(1), value: one },
          { where: on(`output ${k + 1} › = product$`), from: backward(0), value: back(unit)[k]! },
        ])),
  ];
}

/** What the Slope tab must show. */
export function ofSlope({ layer, row, column }: Extract<Focus, { kind: "parameter" }>): Expected[] {
  const at = row ?? 0;
  return [
    { where: /› Value of this weight$/, from: ALWAYS, value: network.weights_dest_by_src[layer]![column]![at]! },
    { where: /› Error here$/, from: ERROR, value: expected.loss },
    { where: /› Slope here/, from: backward(layer), value: gradient[layer]![column]![at]! },
    { where: /› After the next step$/, from: UPDATE, value: after[layer]![column]![at]! },
  ];
}

/** What the Layer tab must show. */
export function ofLayer({ layer }: Extract<Focus, { kind: "layer" }>): Expected[] {
  const norm = (matrix: number[][]): number => Math.sqrt(sum(matrix.flat().map((one) => one * one)));
  return [
    { where: /› Weights$/, from: ALWAYS, value: norm(network.weights_dest_by_src[layer]!) },
    { where: /› Gradients$/, from: backward(layer), value: norm(gradient[layer]!) },
    { where: /› Updates$/, from: UPDATE, value: rate * norm(gradient[layer]!) },
    ...[0, 1].map((of) => ({
      where: new RegExp(`^Norm of the gradient, by layer › ${["layer 1", "output"][of]} › Norm$`),
      from: backward(of),
      value: norm(gradient[of]!),
    })),
  ];
}

/** What the table of all weights must show; `stage`: the value is the new one after the update. */
export function ofAll(stage: number): Expected[] {
  const isAfter = stage >= UPDATE;
  return gradient.flatMap((columns, layer) =>
    columns.flatMap((rows, column): Expected[] => {
      const layerName = ["Layer 1", "The output layer"][layer]!;
      const on = (name: string, what: string): RegExp => new RegExp(`^${layerName} › ${name} › ${what}`);
      const bias = `b\\[${column + 1}\\]`;
      return [
        ...rows.flatMap((g, row): Expected[] => {
          const name = `w\\[${row + 1}→${column + 1}\\]`;
          const old = network.weights_dest_by_src[layer]![column]![row]!;
          return [
            { where: on(name, "Value"), from: ALWAYS, value: isAfter ? after[layer]![column]![row]! : old },
            { where: on(name, "Gradient"), from: backward(layer), value: g },
            { where: on(name, "Last update"), from: UPDATE, value: -rate * g },
          ];
        }),
        { where: on(bias, "Value"), from: ALWAYS, value: network.biases[layer]![column]! },
        { where: on(bias, "Gradient"), from: backward(layer), value: 0 },
        { where: on(bias, "Last update"), from: UPDATE, value: 0 },
      ];
    }),
  );
}
