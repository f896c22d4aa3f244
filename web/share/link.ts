// SPDX-License-Identifier: MIT
import type { OpenedExperiment } from "../state/actions.ts";
import { writeExperiment } from "../url/experiment.ts";

/** 16 KiB. Browsers take more, but mail, chat and spreadsheets cut or refuse longer links, and a link cut off opens nothing. */
export const MOST_LINK = 16_384;

/** The link to an experiment on the page with this address. @throws HashError when it is far too much for one */
export async function linkTo(experiment: OpenedExperiment, page: string): Promise<string> {
  return page.replace(/#.*$/s, "") + (await writeExperiment(experiment));
}
