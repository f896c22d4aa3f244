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
import { suggestion } from "./nearest.ts";
import { names, parameters, rows } from "./rows.ts";

/** Input from outside that has not the form of a spec. `path` is a JSON pointer. */
export class SchemaError extends Error {
  override readonly name = "SchemaError";
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.path = path;
  }
}

const tables: readonly TableName[] = ["penguins"];
const MOST_ITEMS = 64;

const number = v.pipe(v.number("a number"), v.finite("a finite number"));
const whole = v.pipe(number, v.safeInteger("a whole number"));
const flag = v.boolean("true or false");
const oneOf = <const Name extends string>(known: readonly Name[]) =>
  v.picklist(
    known,
    ({ input }) => `a known name${typeof input === "string" ? suggestion(input.slice(0, 80), known) : ""}`,
  );
const some = <Schema extends v.GenericSchema>(item: Schema) =>
  v.pipe(v.array(item, "a list"), v.maxLength(MOST_ITEMS, `at most ${MOST_ITEMS} items`));

/** Every key is optional: the engine fills in what is left out. */
const spec = v.strictObject({
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
  const result = v.safeParse(spec, input, { abortEarly: true });
  if (!result.success) throw toSchemaError(result.issues[0]);
  return result.output satisfies DeepPartial<PageSpec> as Partial<PageSpec>;
}

function toSchemaError(issue: v.BaseIssue<unknown>): SchemaError {
  const path = `/${(issue.path ?? []).map(({ key }) => String(key)).join("/")}`;
  if (issue.type === "strict_object") {
    const last = issue.path?.at(-1);
    if (issue.expected === "never" && last) return new SchemaError(path, `there is no such key${suggestionAt(issue)}`);
    return new SchemaError(path, `expected an object, found ${issue.received}`);
  }
  return new SchemaError(path, `expected ${issue.message}, found ${issue.received}`);
}

/** The keys that the object at the issue's path may have. */
function suggestionAt(issue: v.BaseIssue<unknown>): string {
  let schema: unknown = spec;
  const keys = (issue.path ?? []).map(({ key }) => key);
  for (const key of keys.slice(0, -1)) schema = inside(schema, key);
  const entries = (unwrapped(schema) as { entries?: Record<string, unknown> }).entries ?? {};
  return suggestion(String(keys.at(-1)).slice(0, 80), Object.keys(entries));
}

function unwrapped(schema: unknown): unknown {
  let inner = schema as { wrapped?: unknown };
  while (inner.wrapped !== undefined) inner = inner.wrapped as { wrapped?: unknown };
  return inner;
}

function inside(schema: unknown, key: unknown): unknown {
  const { entries, item } = unwrapped(schema) as { entries?: Record<string, unknown>; item?: unknown };
  return entries ? entries[String(key)] : (item ?? {});
}
