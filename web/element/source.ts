// SPDX-License-Identifier: MIT
import { fromFile, MOST_BYTES } from "../share/file.ts";
import type { OpenedExperiment } from "../state/actions.ts";

/** The experiment or the bare spec in the file that `src` names. @throws Error with the address and what was wrong */
export async function openSource(src: string, base: string): Promise<OpenedExperiment> {
  const url = new URL(src, base);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`src: ${url.href} answered ${response.status}`);
  const text = await response.text();
  if (text.length > MOST_BYTES) throw new Error(`src: ${url.href} is larger than ${MOST_BYTES} bytes`);
  return fromFile(text);
}
