// SPDX-License-Identifier: MIT
import { fromFile, MOST_BYTES } from "../share/file.ts";
import type { OpenedExperiment } from "../state/actions.ts";
import { quoted } from "../url/hash_error.ts";
import { AttributeError } from "./attributes.ts";

/** javascript:, data: and the like are no addresses of files. */
const schemes: readonly string[] = ["https:", "http:", "file:", "blob:"];

/** The experiment or the bare spec in the file that `src` names. @throws Error with the address and what was wrong */
export async function openSource(src: string, base: string): Promise<OpenedExperiment> {
  const url = URL.canParse(src, base) ? new URL(src, base) : null;
  if (!url || !schemes.includes(url.protocol))
    throw new AttributeError("src", `expected an address with https:, http:, or a relative one, found ${quoted(src)}`);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`src: ${url.href} answered ${response.status}`);
  const text = await response.text();
  if (text.length > MOST_BYTES) throw new Error(`src: ${url.href} is larger than ${MOST_BYTES} bytes`);
  return fromFile(text);
}
