// SPDX-License-Identifier: MIT
import type { PageSpec } from "../state/state.ts";
import { readExperiment, writeExperiment } from "./experiment.ts";
import { HashError } from "./hash_error.ts";
import { fields, readFields } from "./spec_fields.ts";
import { untouched } from "./spec_only.ts";

export { fields, HashError, readFields };

/**
 * The spec as a readable address part, "#data=spiral&layers=8,8&lr=0.3": what differs from the default experiment;
 * "" when nothing does. Tables of one's own and explicit parameters are deflated into `state`.
 * @throws HashError when it is too much for a link
 */
export function writeHash(spec: PageSpec): Promise<string> {
  return writeExperiment(untouched(spec));
}

/**
 * The spec at step 0 that an address part stands for: the default experiment with what it names.
 * @throws HashError alone, with the key, what was expected and what was found
 */
export async function readHash(hash: string): Promise<PageSpec> {
  return (await readExperiment(hash)).spec;
}
