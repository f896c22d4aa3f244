// SPDX-License-Identifier: MIT

/** What a packed text may unpack to: about a million numbers. */
export const MOST_BYTES = 8 * 2 ** 20;

/** Text → raw deflate → base64url. */
export async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/**
 * The other way.
 * @throws Error that says what was expected; what unpacks to more than `most` bytes is not unpacked to its end
 */
export async function unpack(packed: string, most: number = MOST_BYTES): Promise<string> {
  const stream = new Blob([fromBase64Url(packed)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  let text = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > most) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    throw new Error("expected deflated text, found data that does not inflate (was the link cut off?)");
  }
  await reader.cancel().catch(() => undefined);
  throw new Error(`expected at most ${most / 2 ** 20} MiB after inflating, found more`);
}

const alphabet = /^[A-Za-z0-9_-]*$/;
/** Arguments of one call; more may overflow the stack. */
const CHUNK = 8192;

function toBase64Url(bytes: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < bytes.length; at += CHUNK) letters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!alphabet.test(text)) throw new Error("expected base64url (letters, digits, - and _), found another character");
  if (text.length % 4 === 1)
    throw new Error("expected base64url, found a text of an impossible length (was the link cut off?)");
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}
