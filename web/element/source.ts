// SPDX-License-Identifier: MIT
import type { PageSpec } from "../state/state.ts";
import { readPageSpec } from "../schema/page_spec.ts";

/** A file larger than this is no spec: 100,000 rows of a table fit. */
const mostBytes = 64 * 2 ** 20;

/** The spec in the file that `src` names. @throws Error with the address and what was wrong */
export async function openSource(src: string, base: string): Promise<Partial<PageSpec>> {
  const url = new URL(src, base);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`src: ${url.href} answered ${response.status}`);
  const text = await response.text();
  if (text.length > mostBytes) throw new Error(`src: ${url.href} is larger than ${mostBytes} bytes`);
  return readPageSpec(JSON.parse(text));
}
