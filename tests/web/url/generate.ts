// SPDX-License-Identifier: MIT
import type { LayerParameters, LayerSpec, SearchSpec } from "backprop-playground/engine";
import {
  activations,
  dataKinds,
  features,
  initializers,
  learners,
  losses,
  optimizers,
  penalties,
  precisions,
  schedules,
} from "../../../web/schema/names.ts";
import { chooseData } from "../../../web/state/choose_data.ts";
import { needsOf } from "../../../web/state/data_kinds.ts";
import { fitToData, isPair, learnBy, outputOf } from "../../../web/state/design.ts";
import type { PageSpec } from "../../../web/state/state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { initializerDefaults, optimizerDefaults, scheduleDefaults } from "../../../web/url/kind_defaults.ts";

/** Seeded random numbers in [0, 1): mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A spec that the engine would take, with anything changed or left as it is. */
export function generateSpec(seed: number): PageSpec {
  const random = randomOf(seed);
  const often = (share: number): boolean => random() < share;
  const below = (count: number): number => Math.floor(random() * count);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)]!;
  const positive = (): number => pick([random(), 10 ** -(1 + below(12)), 0.1 * (1 + below(9)), random() * 1e6]);
  const any = (): number => (often(0.1) ? -0 : (random() - 0.5) * 10 ** (below(40) - 20));
  const matrix = (rows: number, columns: number): number[][] =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, any));
  const scramble = <T extends object>(settings: T): T =>
    Object.fromEntries(
      Object.entries(settings).map(([key, value]) => {
        if (typeof value !== "number" || often(0.4)) return [key, value];
        return [key, Number.isInteger(value) && value > 1 ? 1 + below(20_000) : positive()];
      }),
    ) as T;

  let spec = often(0.3) ? defaultSpec : chosen();
  if (often(0.6)) spec = { ...spec, layers: [...hidden(), outputOf(spec)] };
  if (often(0.3)) spec = { ...spec, features: features.filter(() => often(0.5)) };
  if (often(0.5)) spec = withEnd(spec);
  if (often(0.2))
    spec = { ...spec, layers: spec.layers.map((layer) => ({ ...layer, bias: often(0.5), trainBias: often(0.5) })) };
  if (often(0.5)) spec = { ...spec, initializer: scramble(initializerDefaults(pick(initializers))) };
  if (often(0.3)) spec = { ...spec, seed: below(2 ** 31) * 4 + below(4), precision: pick(precisions) };
  if (often(0.3)) spec = { ...spec, regularization: { kind: pick(penalties), rate: positive() } };
  if (often(0.3))
    spec = { ...spec, stop: { loss: often(0.5) ? null : positive(), epochs: often(0.5) ? null : 1 + below(1000) } };
  if (often(0.7)) spec = { ...spec, learner: learner(spec) };
  if (often(0.2)) spec = { ...spec, parameters: spec.layers.map(parametersOf) };
  return spec;

  function chosen(): PageSpec {
    const kind = pick(dataKinds);
    if (kind === "table" && often(0.5)) return ownTable();
    const data = chooseData(defaultSpec.data, kind === "table" ? { kind, table: "penguins" } : { kind });
    const settings = {
      samples: 1 + below(5000),
      noise: random(),
      trainShare: random(),
      seed: below(1e9),
      classes: 2 + below(7),
    };
    return fitToData({ ...defaultSpec, data: often(0.5) ? data : { ...data, ...settings } }).spec;
  }

  function ownTable(): PageSpec {
    const [rows, columns] = [1 + below(6), 1 + below(5)];
    const { samples, noise, classes, seed: dataSeed } = defaultSpec.data;
    const names = often(0.5) ? { inputNames: Array.from({ length: columns }, (_, k) => `größe & "${k}"`) } : {};
    const data = {
      kind: "table" as const,
      samples,
      noise,
      classes,
      seed: dataSeed,
      trainShare: often(0.5) ? 1 : random(),
      standardize: often(0.5),
      inputs: matrix(rows, columns),
      targets: matrix(rows, 1 + below(3)),
      ...names,
    };
    return fitToData({ ...defaultSpec, data }).spec;
  }

  function hidden(): LayerSpec[] {
    const same = pick(activations.filter((name) => name !== "softmax"));
    const one = often(0.5);
    return Array.from({ length: below(6) }, () => ({
      units: 1 + below(1024),
      activation: one ? same : pick(activations.filter((name) => name !== "softmax")),
      bias: true,
      trainBias: true,
    }));
  }

  function withEnd(from: PageSpec): PageSpec {
    const { classes, outputs } = needsOf(from.data);
    const output = { ...outputOf(from), activation: pick(activations), units: pick(outputs) };
    const fitting = losses.filter((loss) => isPair(output, loss, classes));
    if (fitting.length === 0) return from;
    return { ...from, layers: [...from.layers.slice(0, -1), output], loss: pick(fitting) };
  }

  function learner(from: PageSpec): PageSpec["learner"] {
    const optimizer = scramble(optimizerDefaults(pick(optimizers), positive()));
    if (optimizer.nesterov !== undefined) optimizer.nesterov = often(0.5);
    const kind = pick(learners);
    const { search } = learnBy(from.learner, kind);
    return {
      ...from.learner,
      kind,
      ...(search ? { search: often(0.5) ? search : searchOf(search) } : {}),
      batchSize: 1 + below(300),
      shuffle: often(0.5),
      optimizer,
      schedule: scramble(scheduleDefaults(pick(schedules))),
      clipNorm: often(0.5) ? null : positive(),
    };
  }

  function searchOf(search: SearchSpec): SearchSpec {
    if (search.values === undefined) return scramble(search);
    return { low: -positive(), high: positive(), values: 2 + below(1e6 - 2) };
  }

  function parametersOf(layer: LayerSpec): LayerParameters {
    const units = Math.min(layer.units, 5);
    return { weights: matrix(1 + below(4), units), biases: layer.bias ? matrix(1, units)[0]! : [] };
  }
}
