// SPDX-License-Identifier: MIT
import * as v from "valibot";
import { branches, course } from "../schema/courses.ts";
import { tasks } from "../schema/names.ts";
import { names, parameters, rows } from "../schema/rows.ts";
import { pathOf, reasonOf } from "../schema/schema_error.ts";
import { fitToData } from "../state/design.ts";
import type { PageData, PageSpec } from "../state/state.ts";
import { writeJson } from "./exact_json.ts";
import { HashError } from "./hash_error.ts";
import { MOST_BYTES, pack, unpack } from "./packed.ts";

/** What is too long to be read: a table of one's own, explicit parameters, interventions and the other courses. */
const partSchema = v.strictObject({
  data: v.optional(
    v.strictObject({
      inputs: rows,
      targets: rows,
      task: v.optional(v.picklist(tasks)),
      inputNames: v.optional(names),
      targetNames: v.optional(names),
    }),
  ),
  parameters: v.optional(parameters),
  run: v.optional(course),
  branches: v.optional(branches),
});
export type StatePart = v.InferOutput<typeof partSchema>;

export const KEY = "state";
/** Browsers cut addresses at about two million characters. */
const MOST_CHARACTERS = 1_900_000;

function hasOwnTable({ data }: PageSpec): boolean {
  return data.kind === "table" && data.table === undefined;
}

/** The part of a spec that has to be packed; empty when all of it can be read. */
export function statePartOf(spec: PageSpec): StatePart {
  const part: StatePart = {};
  if (hasOwnTable(spec)) {
    const { inputs = [], targets = [], task, inputNames, targetNames } = spec.data;
    part.data = {
      inputs,
      targets,
      ...(task === undefined ? {} : { task }),
      ...(inputNames === undefined ? {} : { inputNames }),
      ...(targetNames === undefined ? {} : { targetNames }),
    };
  }
  if (spec.parameters) part.parameters = spec.parameters;
  return part;
}

/** The spec that reading and writing start from: the defaults, with the table and the two ends that fit it. */
export function startFrom(defaults: PageSpec, part: StatePart | null): PageSpec {
  if (!part?.data) return defaults;
  const { samples, noise, classes, seed } = defaults.data;
  const data: PageData = {
    kind: "table",
    samples,
    noise,
    classes,
    trainShare: 1,
    seed,
    standardize: false,
    ...part.data,
  };
  return fitToData({ ...defaults, data }).spec;
}

/** @throws HashError when no link can be that long */
export async function packState(part: StatePart): Promise<string> {
  const text = writeJson(part);
  if (text.length > MOST_BYTES)
    throw new HashError(KEY, `expected at most ${MOST_BYTES / 2 ** 20} MiB of numbers, found ${text.length} bytes`);
  const packed = await pack(text);
  if (packed.length > MOST_CHARACTERS)
    throw new HashError(
      KEY,
      `expected at most ${MOST_CHARACTERS} characters, found ${packed.length}: too much for a link, use a file`,
    );
  return packed;
}

/** @throws HashError */
export async function unpackState(packed: string): Promise<StatePart> {
  if (packed.length > MOST_CHARACTERS)
    throw new HashError(KEY, `expected at most ${MOST_CHARACTERS} characters, found ${packed.length}`);
  const text = await unpack(packed).catch((error: unknown) => {
    throw new HashError(KEY, error instanceof Error ? error.message : String(error));
  });
  const input = parseJson(text);
  const result = v.safeParse(partSchema, input, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new HashError(KEY, `${reasonOf(issue, partSchema, input)} at ${pathOf(issue)}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HashError(KEY, "expected JSON inside, found something else");
  }
}
