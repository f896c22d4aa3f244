// SPDX-License-Identifier: MIT

/**
 * Whether an address, or a plain name, is of the place the page is from. The frame asks no other host for anything: it would
 * be refused by the page's own policy (index.html), and who embeds it need not wonder what it loads.
 */
export function isBeside(address: string, base: string): boolean {
  if (!URL.canParse(address, base)) return false;
  const [url, page] = [new URL(address, base), new URL(base)];
  return url.origin === page.origin && url.protocol === page.protocol;
}
