// SPDX-License-Identifier: MIT
import type { Intervention, LearnerSpec, OptimizerSpec, ScheduleSpec } from "backprop-playground/engine";
import type { OpenedExperiment } from "../state/actions.ts";
import type { PageSpec } from "../state/state.ts";
import { writeJson } from "./exact_json.ts";
import { optimizerDefaults, scheduleDefaults, warmupDefault } from "./kind_defaults.ts";

type Settings = Partial<Pick<PageSpec, "learner" | "regularization" | "stop">>;

/**
 * The same experiment with the settings that were changed before its first step written into the spec.
 *
 * The bits stay the same: at step 0 the optimiser remembers nothing (another kind of it would only start empty once more),
 * the parameters come from seed, initialiser and layers alone, and an epoch's order from the seed and its number; settings
 * are first read by step 1. The loss is left alone: it also chooses how the targets are encoded when the data are made.
 * Only what all courses begin with can be folded, because they share the spec, and only up to the first other
 * intervention, so that no order changes.
 */
export function foldLeading(experiment: OpenedExperiment): OpenedExperiment {
  const { run, branches } = experiment;
  let { spec } = experiment;
  let folded = 0;
  for (const intervention of run.interventions) {
    const settings = settingsOf(intervention, spec.learner);
    if (!settings || !branches.every((branch) => same(branch.interventions[folded], intervention))) break;
    spec = withSettings(spec, settings);
    folded++;
  }
  if (folded === 0) return experiment;
  const rest = <T extends { interventions: Intervention[] }>(course: T): T => ({
    ...course,
    interventions: course.interventions.slice(folded),
  });
  return { ...experiment, spec, run: rest(run), branches: branches.map(rest) };
}

function same(a: Intervention | undefined, b: Intervention): boolean {
  return a !== undefined && writeJson(a) === writeJson(b);
}

/** The change of settings at step 0 that an intervention is; null when it is something else. */
function settingsOf(intervention: Intervention, { kind }: LearnerSpec): Settings | null {
  if (intervention.step !== 0 || !("change" in intervention)) return null;
  const { learner, regularization, stop, ...other } = intervention.change;
  if (Object.keys(other).length > 0 || (learner?.kind ?? kind) !== kind) return null;
  return { learner, regularization, stop } as Settings;
}

/** As the engine applies a change (engine/spec/intervention.cpp; a test holds the two against each other). */
function withSettings(spec: PageSpec, change: Settings): PageSpec {
  const { search = {}, ...learner } = change.learner ?? spec.learner;
  return {
    ...spec,
    learner: {
      ...spec.learner,
      ...learner,
      optimizer: withOptimizer(spec.learner.optimizer, learner.optimizer ?? {}),
      schedule: withSchedule(spec.learner.schedule, learner.schedule ?? {}),
      ...(spec.learner.search ? { search: known(spec.learner.search, search) } : {}),
    },
    regularization: { ...spec.regularization, ...change.regularization },
    stop: { ...spec.stop, ...change.stop },
  };
}

function withOptimizer(before: OptimizerSpec, change: Partial<OptimizerSpec>): OptimizerSpec {
  const kind = change.kind ?? before.kind;
  return known(kind === before.kind ? before : optimizerDefaults(kind, before.learningRate), change);
}

function withSchedule(before: ScheduleSpec, change: Partial<ScheduleSpec>): ScheduleSpec {
  const kind = change.kind ?? before.kind;
  if (kind === before.kind) return known(before, change);
  const schedule = known(scheduleDefaults(kind), change);
  if (schedule.warmup === undefined) return schedule;
  return { ...schedule, warmup: change.warmup ?? warmupDefault(schedule.period ?? 0) };
}

/** A kind ignores what it does not have. */
function known<T extends object>(settings: T, change: Partial<T>): T {
  return Object.assign(
    { ...settings },
    ...Object.entries(change)
      .filter(([key]) => key in settings)
      .map(([key, value]) => ({ [key]: value })),
  ) as T;
}
