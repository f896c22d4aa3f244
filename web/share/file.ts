// SPDX-License-Identifier: MIT
import { tidied } from "../schema/courses.ts";
import { FORMAT, readOpened, VERSION } from "../schema/experiment.ts";
import { SchemaError } from "../schema/schema_error.ts";
import type { OpenedExperiment } from "../state/actions.ts";
import { writeJson } from "../url/exact_json.ts";

/** A file larger than this is no experiment: 100,000 rows of a table fit. */
export const MOST_BYTES = 64 * 2 ** 20;

/** The whole experiment as JSON text that gives back the same bits. Nothing is folded: a file keeps what was done. */
export function toFile({ spec, run, branches, step, stage, fingerprint }: OpenedExperiment): string {
  const { name, interventions, end } = tidied(run, step);
  const file = {
    format: FORMAT,
    version: VERSION,
    name,
    step,
    end,
    stage,
    fingerprint,
    spec,
    interventions,
    branches: branches.map((branch) => tidied(branch, 0)),
  };
  return `${writeJson(file, "  ")}\n`;
}

/**
 * The experiment in a file: one of ours, what element.export("json") gives, or a bare spec.
 * @throws SchemaError with the place, what was expected and what was found
 */
export function fromFile(text: string): OpenedExperiment {
  if (text.length > MOST_BYTES)
    throw new SchemaError("/", `expected at most ${MOST_BYTES / 2 ** 20} MiB, found ${text.length} characters`);
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    throw new SchemaError(
      "/",
      `expected JSON, found text that is none (${error instanceof Error ? error.message : ""})`,
    );
  }
  return readOpened(input);
}
