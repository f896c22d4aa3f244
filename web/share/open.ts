// SPDX-License-Identifier: MIT
import type { BackpropPlayground } from "../element/backprop_playground.ts";
import type { OpenedExperiment } from "../state/actions.ts";
import { isSpecOnly } from "../url/spec_only.ts";
import { fromFile, MOST_BYTES } from "./file.ts";

export type Opener = Pick<BackpropPlayground, "load" | "open">;

/** What was opened last: the dialog says whether it came out the same. */
const opened = new WeakMap<Opener, OpenedExperiment>();

/** Rejects when the engine refuses it; what was running goes on then. */
export async function openExperiment(playground: Opener, experiment: OpenedExperiment): Promise<void> {
  await (isSpecOnly(experiment) ? playground.load(experiment.spec) : playground.open(experiment));
  opened.set(playground, experiment);
}

/**
 * Whether the moment shown has the fingerprint that the opened link or file had for it; null when another moment is shown,
 * or none was given.
 */
export function isAsOpened(playground: Opener, { step, stage, fingerprint }: OpenedExperiment): boolean | null {
  const was = opened.get(playground);
  if (!was?.fingerprint || was.step !== step || was.stage !== stage) return null;
  return was.fingerprint === fingerprint;
}

/** Opens a file that was chosen or dropped. @throws Error that names the file and what was wrong with it */
export async function openFile(playground: Opener, file: Pick<File, "name" | "size" | "text">): Promise<void> {
  try {
    if (file.size > MOST_BYTES)
      throw new Error(`expected at most ${MOST_BYTES / 2 ** 20} MiB, found ${file.size} bytes`);
    await openExperiment(playground, fromFile(await file.text()));
  } catch (error) {
    throw new Error(`${file.name} could not be opened. ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
