// SPDX-License-Identifier: MIT
import * as v from "valibot";
import type { LearnerSpec, OptimizerSpec, ScheduleSpec, SearchSpec, InitializerSpec } from "backprop-playground/engine";
import type { PageData, PageSpec } from "../state/state.ts";
import { HashError, quoted } from "./hash_error.ts";
import type { Format } from "./text.ts";

/**
 * One key of an address. Fields are read and written in the order of their table, each on top of the ones before, so
 * that what follows from an earlier choice (the output's units from the data, epsilon from the optimiser) is the same
 * in both directions and need not be written.
 */
export interface Field {
  key: string;
  /** @throws HashError */
  read(text: string, spec: PageSpec): PageSpec;
  /** The text, or null where `spec` has what `base` has already. */
  write(spec: PageSpec, base: PageSpec): string | null;
}

/** No single value is longer, except the packed state. */
const LONGEST_VALUE = 1000;

/** @param get undefined: the spec has no such setting */
export function field<T>(
  key: string,
  format: Format<T>,
  get: (spec: PageSpec) => T | undefined,
  set: (spec: PageSpec, value: T) => PageSpec,
): Field {
  return {
    key,
    read: (text, spec) => {
      if (get(spec) === undefined)
        throw new HashError(key, `expected only with settings that have it, found ${quoted(text)}`);
      return set(spec, parse(key, format, text));
    },
    write: (spec, base) => {
      const [value, before] = [get(spec), get(base)];
      if (value === undefined || before === undefined) return null;
      const text = format.write(value);
      return text === format.write(before) ? null : text;
    },
  };
}

/** @throws HashError */
export function parse<T>(key: string, format: Format<T>, text: string): T {
  if (text.length > LONGEST_VALUE)
    throw new HashError(key, `expected at most ${LONGEST_VALUE} characters, found ${text.length}`);
  const result = v.safeParse(format.schema, text);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const item = issue.path?.at(-1)?.value;
  throw new HashError(key, `expected ${issue.message}, found ${quoted(typeof item === "string" ? item : text)}`);
}

type Known<T, Key extends keyof T> = Exclude<T[Key], undefined>;

/** Fields of the spec's parts by name: what the part has under `name` is the key's value. */
export function dataField<Name extends keyof PageData>(
  key: string,
  name: Name,
  format: Format<Known<PageData, Name>>,
): Field {
  const set = (spec: PageSpec, value: Known<PageData, Name>): PageSpec => ({
    ...spec,
    data: { ...spec.data, [name]: value },
  });
  return field(key, format, (spec) => spec.data[name] as Known<PageData, Name> | undefined, set);
}

export function initializerField<Name extends keyof InitializerSpec>(
  key: string,
  name: Name,
  format: Format<Known<InitializerSpec, Name>>,
): Field {
  const set = (spec: PageSpec, value: Known<InitializerSpec, Name>): PageSpec => ({
    ...spec,
    initializer: { ...spec.initializer, [name]: value },
  });
  return field(key, format, (spec) => spec.initializer[name] as Known<InitializerSpec, Name> | undefined, set);
}

export function learnerField<Name extends keyof LearnerSpec>(
  key: string,
  name: Name,
  format: Format<LearnerSpec[Name]>,
): Field {
  const set = (spec: PageSpec, value: LearnerSpec[Name]): PageSpec => ({
    ...spec,
    learner: { ...spec.learner, [name]: value },
  });
  return field(key, format, (spec) => spec.learner[name], set);
}

export function optimizerField<Name extends keyof OptimizerSpec>(
  key: string,
  name: Name,
  format: Format<Known<OptimizerSpec, Name>>,
): Field {
  const set = (spec: PageSpec, value: Known<OptimizerSpec, Name>): PageSpec => ({
    ...spec,
    learner: { ...spec.learner, optimizer: { ...spec.learner.optimizer, [name]: value } },
  });
  return field(key, format, (spec) => spec.learner.optimizer[name] as Known<OptimizerSpec, Name> | undefined, set);
}

export function scheduleField<Name extends keyof ScheduleSpec>(
  key: string,
  name: Name,
  format: Format<Known<ScheduleSpec, Name>>,
  also: (schedule: ScheduleSpec) => ScheduleSpec = (schedule) => schedule,
): Field {
  const set = (spec: PageSpec, value: Known<ScheduleSpec, Name>): PageSpec => ({
    ...spec,
    learner: { ...spec.learner, schedule: also({ ...spec.learner.schedule, [name]: value }) },
  });
  return field(key, format, (spec) => spec.learner.schedule[name] as Known<ScheduleSpec, Name> | undefined, set);
}

export function searchField<Name extends keyof SearchSpec>(
  key: string,
  name: Name,
  format: Format<Known<SearchSpec, Name>>,
): Field {
  const set = (spec: PageSpec, value: Known<SearchSpec, Name>): PageSpec => ({
    ...spec,
    learner: { ...spec.learner, search: { ...spec.learner.search, [name]: value } },
  });
  return field(key, format, (spec) => spec.learner.search?.[name] as Known<SearchSpec, Name> | undefined, set);
}
