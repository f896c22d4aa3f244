// SPDX-License-Identifier: MIT
import { initializers, learners, optimizers, penalties, precisions, schedules } from "../schema/names.ts";
import { learnBy } from "../state/design.ts";
import {
  field,
  initializerField,
  learnerField,
  optimizerField,
  scheduleField,
  searchField,
  type Field,
} from "./field.ts";
import { initializerDefaults, optimizerDefaults, scheduleDefaults, warmupDefault } from "./kind_defaults.ts";
import { flag, name, number, orNone, whole } from "./text.ts";

/** How the network starts and how it learns. */
export const learningFields: readonly Field[] = [
  field(
    "seed",
    whole,
    (spec) => spec.seed,
    (spec, seed) => ({ ...spec, seed }),
  ),
  field(
    "precision",
    name(precisions),
    (spec) => spec.precision,
    (spec, precision) => ({ ...spec, precision }),
  ),
  field(
    "init",
    name(initializers),
    (spec) => spec.initializer.kind,
    (spec, kind) => ({ ...spec, initializer: initializerDefaults(kind) }),
  ),
  initializerField("initValue", "value", number),
  initializerField("initLow", "low", number),
  initializerField("initHigh", "high", number),
  initializerField("initMean", "mean", number),
  initializerField("initDeviation", "deviation", number),
  field(
    "learner",
    name(learners),
    (spec) => spec.learner.kind,
    (spec, kind) => ({ ...spec, learner: learnBy(spec.learner, kind) }),
  ),
  searchField("nudge", "scale", number),
  searchField("tryStep", "step", number),
  searchField("gridLow", "low", number),
  searchField("gridHigh", "high", number),
  searchField("gridValues", "values", whole),
  learnerField("batch", "batchSize", whole),
  learnerField("shuffle", "shuffle", flag),
  field(
    "optimizer",
    name(optimizers),
    (spec) => spec.learner.optimizer.kind,
    (spec, kind) => {
      const optimizer = optimizerDefaults(kind, spec.learner.optimizer.learningRate);
      return { ...spec, learner: { ...spec.learner, optimizer } };
    },
  ),
  optimizerField("lr", "learningRate", number),
  optimizerField("momentum", "momentum", number),
  optimizerField("nesterov", "nesterov", flag),
  optimizerField("beta1", "beta1", number),
  optimizerField("beta2", "beta2", number),
  optimizerField("alpha", "alpha", number),
  optimizerField("epsilon", "epsilon", number),
  optimizerField("decay", "weightDecay", number),
  field(
    "schedule",
    name(schedules),
    (spec) => spec.learner.schedule.kind,
    (spec, kind) => ({ ...spec, learner: { ...spec.learner, schedule: scheduleDefaults(kind) } }),
  ),
  scheduleField("every", "every", whole),
  scheduleField("factor", "factor", number),
  scheduleField("period", "period", whole, (schedule) =>
    schedule.warmup === undefined ? schedule : { ...schedule, warmup: warmupDefault(schedule.period ?? 0) },
  ),
  scheduleField("warmup", "warmup", whole),
  scheduleField("floor", "floor", number),
  learnerField("clip", "clipNorm", orNone(number)),
  field(
    "penalty",
    name(penalties),
    (spec) => spec.regularization.kind,
    (spec, kind) => ({ ...spec, regularization: { ...spec.regularization, kind } }),
  ),
  field(
    "penaltyRate",
    number,
    (spec) => spec.regularization.rate,
    (spec, rate) => ({ ...spec, regularization: { ...spec.regularization, rate } }),
  ),
  field(
    "stopLoss",
    orNone(number),
    (spec) => spec.stop.loss,
    (spec, loss) => ({ ...spec, stop: { ...spec.stop, loss } }),
  ),
  field(
    "stopEpochs",
    orNone(whole),
    (spec) => spec.stop.epochs,
    (spec, epochs) => ({ ...spec, stop: { ...spec.stop, epochs } }),
  ),
];
