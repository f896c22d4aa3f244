// SPDX-License-Identifier: MIT
import type { State } from "../state/state.ts";
import { defaultSpec } from "../url/defaults.ts";
import { readExperiment } from "../url/experiment.ts";
import { HashError, writeHash } from "../url/hash.ts";
import { isOldLink } from "../url/old_link.ts";
import { openOldLink, type OldLinkOpener } from "../url/old_link_open.ts";
import { linkTo, MOST_LINK } from "./link.ts";
import { openExperiment, type Opener } from "./open.ts";
import { experimentOf } from "./shared.ts";

/**
 * Opens what an address stands for; a bad one gives the defaults, and its exact problem is returned ("": none). `note` is
 * told what is worth knowing of what was opened.
 */
export async function openAddress(
  playground: Opener & OldLinkOpener,
  hash: string,
  note: (text: string) => void = () => undefined,
): Promise<string> {
  try {
    if (isOldLink(hash)) {
      note(await openOldLink(playground, hash));
      return "";
    }
    await openExperiment(playground, await readExperiment(hash));
    return "";
  } catch (error) {
    const reason =
      error instanceof HashError
        ? `#${error.key}: ${error.message}`
        : String(error instanceof Error ? error.message : error);
    await playground.load(defaultSpec);
    return `The address could not be opened, so the default experiment is shown. ${reason}`;
  }
}

/**
 * The address of the present moment, so that a reload comes back to it; of the present design alone where that would be
 * too long for a link.
 */
export async function addressOf(state: State, page: string): Promise<string> {
  const link = await linkTo(experimentOf(state), page).catch((error: unknown) => {
    if (error instanceof HashError) return null;
    throw error;
  });
  if (link !== null && link.length <= MOST_LINK) return link;
  return page.replace(/#.*$/s, "") + (await writeHash(state.spec));
}
