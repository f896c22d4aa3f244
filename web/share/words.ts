// SPDX-License-Identifier: MIT
import type { OpenedExperiment } from "../state/actions.ts";
import { integer } from "../format/number.ts";
import { foldLeading } from "../url/fold.ts";

const count = (number: number, one: string, many: string): string => `${integer(number)} ${number === 1 ? one : many}`;

/** What a link or a file carries: "the design, 3 interventions, step 340 of 500, stage 5, 2 other courses". */
export function contentsOf(experiment: OpenedExperiment): string {
  const { spec, run, branches, step, stage } = foldLeading(experiment);
  const { inputs } = spec.data;
  const parts = ["the design"];
  if (inputs && spec.data.table === undefined) parts.push(count(inputs.length, "row of data", "rows of data"));
  if (spec.parameters) parts.push("its first weights");
  if (run.interventions.length > 0) parts.push(count(run.interventions.length, "intervention", "interventions"));
  parts.push(`step ${integer(step)}${run.end > step ? ` of ${integer(run.end)}` : ""}`);
  if (stage !== null) parts.push(`stage ${stage}`);
  if (branches.length > 0) parts.push(count(branches.length, "other course", "other courses"));
  return parts.join(", ");
}

/** Groups of four, so that two people can read it to each other: "3f2a 91c0 5d11 08be". */
export function grouped(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(" ") ?? "";
}

/** The name that a saved file is offered under. */
export function fileNameFor({ spec, step }: OpenedExperiment): string {
  return `backprop-${spec.data.table ?? spec.data.kind}-step-${step}.json`;
}
