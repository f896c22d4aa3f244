// SPDX-License-Identifier: MIT
import { addressOf } from "../share/address.ts";
import { experimentOf } from "../share/shared.ts";
import { fileNameFor } from "../share/words.ts";
import type { OpenedExperiment } from "../state/actions.ts";
import type { State } from "../state/state.ts";

/** The present moment, as far as it can be carried into another page. */
export interface Moment {
  experiment: OpenedExperiment;
  /** Its address part; "": the default experiment. */
  hash: string;
  /** The name of its file; null: the default experiment needs none. */
  file: string | null;
  /** Whether the address part is the moment, or its design alone, because the moment is too much for a link. */
  isWhole: boolean;
}

export async function momentIn(state: State): Promise<Moment> {
  const experiment = experimentOf(state);
  const hash = await addressOf(state, "");
  const isWhole = experiment.step === 0 || /[#&]step=/.test(hash);
  return { experiment, hash, file: hash === "" ? null : fileNameFor(experiment), isWhole };
}

/** What a reader hears before the frame: "A neural network that learns spiral". */
export function titleOf({ spec }: OpenedExperiment): string {
  return `A neural network that learns ${spec.data.table ?? spec.data.kind.replaceAll("-", " ")}, step by step`;
}
