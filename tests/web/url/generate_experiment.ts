// SPDX-License-Identifier: MIT
import type { Intervention, InterventionInput } from "backprop-playground/engine";
import { optimizers, penalties, schedules } from "../../../web/schema/names.ts";
import type { OpenedExperiment } from "../../../web/state/actions.ts";
import { lastStage } from "../../../web/state/stages.ts";
import { isSpecOnly } from "../../../web/url/spec_only.ts";
import { generateSpec, randomOf } from "./generate.ts";

/** A change of settings, as the page's controls make them. */
export function generateChange(random: () => number): InterventionInput {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const changes: (() => InterventionInput)[] = [
    () => ({ learner: { optimizer: { learningRate: random() } } }),
    () => ({ learner: { optimizer: { kind: pick(optimizers) } } }),
    () => ({
      learner: { optimizer: { kind: pick(optimizers), learningRate: random(), momentum: random(), epsilon: random() } },
    }),
    () => ({ learner: { schedule: { kind: pick(schedules) } } }),
    () => ({ learner: { schedule: { kind: "warmup-cosine", period: 100 + Math.floor(random() * 1000) } } }),
    () => ({ learner: { batchSize: 1 + Math.floor(random() * 20), shuffle: random() < 0.5 } }),
    () => ({ learner: { search: { scale: 0.01 + random(), step: 0.01 + random() } } }),
    () => ({ learner: { search: { low: -1 - random(), values: 2 + Math.floor(random() * 9) } } }),
    () => ({ learner: { clipNorm: random() < 0.5 ? null : 0.1 + random() } }),
    () => ({ regularization: { kind: pick(penalties), rate: random() / 100 } }),
    () => ({ stop: { loss: random() < 0.5 ? null : random() / 1e6, epochs: random() < 0.5 ? null : 1000 } }),
  ];
  return pick(changes)();
}

/** Anything that a page may have done: at steps that never go back, some of them at step 0. */
export function generateInterventions(random: () => number, most: number): Intervention[] {
  let step = 0;
  return Array.from({ length: Math.floor(random() * most) }, () => {
    if (random() < 0.6) step += Math.floor(random() * 500);
    const value = random() < 0.1 ? -0 : (random() - 0.5) * 10 ** (Math.floor(random() * 40) - 20);
    const layer = Math.floor(random() * 3);
    const draw = random();
    if (draw < 0.3)
      return { step, parameter: { layer, row: Math.floor(random() * 4), column: Math.floor(random() * 4) }, value };
    if (draw < 0.4) return { step, parameter: { layer, bias: Math.floor(random() * 4) }, value };
    return { step, change: draw < 0.45 ? { loss: "huber" } : generateChange(random) };
  });
}

/** An experiment as the page would share it. */
export function generateExperiment(seed: number): OpenedExperiment {
  const random = randomOf(seed + 1_000_000);
  const spec = generateSpec(seed);
  const course = (name: string): OpenedExperiment["run"] => {
    const interventions = generateInterventions(random, 6);
    const end = (interventions.at(-1)?.step ?? 0) + (random() < 0.5 ? 0 : Math.floor(random() * 1000));
    return { name, interventions, end };
  };
  const run = course(random() < 0.5 ? "first run" : "learning rate 0.03 → 0.3 at step 120 & more = ‘größer’");
  const branches = Array.from({ length: Math.floor(random() * 4) }, (_, k) => course(`course ${k}`));
  const shared = random() < 0.3 ? generateInterventions(random, 3).map((item) => ({ ...item, step: 0 })) : [];
  for (const each of [run, ...branches]) each.interventions.unshift(...shared);
  const step = random() < 0.5 ? run.end : Math.floor(random() * (run.end + 1));
  const experiment: OpenedExperiment = {
    spec,
    run,
    branches,
    step,
    stage:
      random() < 0.3
        ? Math.floor(random() * (lastStage(spec.layers.length, spec.learner.kind) + (step > 0 ? 1 : 0)))
        : null,
    fingerprint:
      random() < 0.8
        ? Math.floor(random() * 2 ** 52)
            .toString(16)
            .padStart(16, "0")
        : null,
  };
  return isSpecOnly(experiment) ? { ...experiment, run: { ...run, name: "first run" }, fingerprint: null } : experiment;
}
