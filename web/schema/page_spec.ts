// SPDX-License-Identifier: MIT
import * as v from "valibot";
import type { DeepPartial } from "backprop-playground/engine";
import type { PageSpec, TableName } from "../state/state.ts";
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
  tasks,
} from "./names.ts";
import { oneOf } from "./one_of.ts";
import { names, parameters, rows } from "./rows.ts";
import { SchemaError, toSchemaError } from "./schema_error.ts";

export { SchemaError };

const tables: readonly TableName[] = ["penguins"];
const MOST_ITEMS = 64;

const number = v.pipe(v.number("a number"), v.finite("a finite number"));
const whole = v.pipe(number, v.safeInteger("a whole number"));
const flag = v.boolean("true or false");
const some = <Schema extends v.GenericSchema>(item: Schema) =>
  v.pipe(v.array(item, "a list"), v.maxLength(MOST_ITEMS, `at most ${MOST_ITEMS} items`));

/** Every key is optional: the engine fills in what is left out. */
export const pageSpecSchema = v.strictObject({
  version: v.optional(v.literal(1, "version 1")),
  seed: v.optional(whole),
  precision: v.optional(oneOf(precisions)),
  data: v.optional(
    v.strictObject({
      kind: v.optional(oneOf(dataKinds)),
      table: v.optional(oneOf(tables)),
      samples: v.optional(whole),
      noise: v.optional(number),
      classes: v.optional(whole),
      trainShare: v.optional(number),
      seed: v.optional(whole),
      inputs: v.optional(rows),
      targets: v.optional(rows),
      task: v.optional(oneOf(tasks)),
      standardize: v.optional(flag),
      inputNames: v.optional(names),
      targetNames: v.optional(names),
    }),
  ),
  features: v.optional(some(oneOf(features))),
  layers: v.optional(
    some(
      v.strictObject({
        units: v.optional(whole),
        activation: v.optional(oneOf(activations)),
        bias: v.optional(flag),
        trainBias: v.optional(flag),
      }),
    ),
  ),
  initializer: v.optional(
    v.strictObject({
      kind: v.optional(oneOf(initializers)),
      value: v.optional(number),
      low: v.optional(number),
      high: v.optional(number),
      mean: v.optional(number),
      deviation: v.optional(number),
    }),
  ),
  parameters: v.optional(v.nullable(parameters)),
  loss: v.optional(oneOf(losses)),
  learner: v.optional(
    v.strictObject({
      kind: v.optional(oneOf(learners)),
      batchSize: v.optional(whole),
      shuffle: v.optional(flag),
      optimizer: v.optional(
        v.strictObject({
          kind: v.optional(oneOf(optimizers)),
          learningRate: v.optional(number),
          weightDecay: v.optional(number),
          momentum: v.optional(number),
          nesterov: v.optional(flag),
          beta1: v.optional(number),
          beta2: v.optional(number),
          alpha: v.optional(number),
          epsilon: v.optional(number),
        }),
      ),
      schedule: v.optional(
        v.strictObject({
          kind: v.optional(oneOf(schedules)),
          every: v.optional(whole),
          factor: v.optional(number),
          period: v.optional(whole),
          warmup: v.optional(whole),
          floor: v.optional(number),
        }),
      ),
      clipNorm: v.optional(v.nullable(number)),
      search: v.optional(
        v.strictObject({
          scale: v.optional(number),
          step: v.optional(number),
          low: v.optional(number),
          high: v.optional(number),
          values: v.optional(whole),
        }),
      ),
    }),
  ),
  regularization: v.optional(v.strictObject({ kind: v.optional(oneOf(penalties)), rate: v.optional(number) })),
  stop: v.optional(v.strictObject({ loss: v.optional(v.nullable(number)), epochs: v.optional(v.nullable(whole)) })),
});

/**
 * Checks form and size of a spec from a file, an attribute or a host page; what the numbers mean is the engine's to
 * judge (SpecError).
 * @throws SchemaError with the path, what was expected, and what was found
 */
export function readPageSpec(input: unknown): Partial<PageSpec> {
  if (Array.isArray(input)) throw new SchemaError("/", "expected an object, found Array");
  const result = v.safeParse(pageSpecSchema, input, { abortEarly: true });
  if (!result.success) throw toSchemaError(result.issues[0], pageSpecSchema, input);
  return result.output satisfies DeepPartial<PageSpec> as Partial<PageSpec>;
}
