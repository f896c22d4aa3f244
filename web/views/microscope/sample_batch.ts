// SPDX-License-Identifier: MIT
import type { DataView } from "backprop-playground/engine";
import type { Explained, State } from "../../state/state.ts";
import { short } from "../../format/number.ts";
import { featureLabel } from "../network/names.ts";
import { inputOf, truthOf } from "../output/samples.ts";

/** The samples that the numbers are about: training rows. */
export interface Followed {
  /** Of the step's batch, in order; empty where it is not known. */
  batch: readonly number[];
  /** The one that is followed; null where nothing is explained yet. */
  sample: number | null;
  /** The person chose it; it stays when the batch changes. */
  isPinned: boolean;
}

/** Longer inputs show their beginning. */
const MOST_INPUTS = 6;

export function followedOf({ pinned, frame, walk }: Pick<State, "pinned" | "frame" | "walk">): Followed {
  const explained = frame?.explained ?? null;
  const scene = walk?.scene ?? explained?.scene ?? null;
  const batch = scene?.batch ?? batchOfStudy(explained);
  return { batch, sample: pinned ?? scene?.followed ?? sampleOfStudy(explained) ?? null, isPinned: pinned !== null };
}

function batchOfStudy(explained: Explained | null): number[] {
  const study = explained?.study;
  return study?.kind === "parameter" || study?.kind === "slope" ? study.study.terms.map(({ sample }) => sample) : [];
}

function sampleOfStudy(explained: Explained | null): number | undefined {
  const study = explained?.study;
  return study?.kind === "unit" ? study.study.sample : batchOfStudy(explained)[0];
}

/** The sample that many places on in the batch, round the end; from outside the batch, its first or last. */
export function neighbourIn(batch: readonly number[], sample: number, by: 1 | -1): number | null {
  if (batch.length === 0) return null;
  const at = batch.indexOf(sample);
  const to = at < 0 ? (by > 0 ? 0 : batch.length - 1) : (at + by + batch.length) % batch.length;
  return batch[to] ?? null;
}

/** "x₁ 0.05, x₂ 0.1 → 0.01, 0.99": what goes in and what should come out. */
export function sampleInWords(data: DataView, row: number): string {
  if (data.picture) return `a picture → ${truthOf(data, { part: "train", row })}`;
  const inputs = inputOf(data, { part: "train", row })
    .slice(0, MOST_INPUTS)
    .map((value, index) => `${featureLabel(data.inputNames[index] ?? `input ${index + 1}`)} ${short(value)}`);
  const rest = data.inputCount > MOST_INPUTS ? `, … ${data.inputCount - MOST_INPUTS} more` : "";
  return `${inputs.join(", ")}${rest} → ${truthOf(data, { part: "train", row })}`;
}
