// SPDX-License-Identifier: MIT

/** A part of an address that cannot be read (or written). The message says what was expected and what was found. */
export class HashError extends Error {
  override readonly name = "HashError";
  readonly key: string;

  constructor(key: string, message: string) {
    super(message);
    this.key = key;
  }
}

const LONGEST_QUOTE = 40;

/** Text from outside, short enough to be shown. */
export function quoted(text: string): string {
  return text.length <= LONGEST_QUOTE ? `"${text}"` : `"${text.slice(0, LONGEST_QUOTE)}…" (${text.length} characters)`;
}
