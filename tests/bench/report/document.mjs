// SPDX-License-Identifier: MIT
// Puts what was generated between its markers and leaves every other word alone.

const escaped = (name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Replaces the parts of a document between `<!-- begin: name -->` and `<!-- end: name -->`.
 * @param {string} text
 * @param {Record<string, string>} parts by name; a part that is not named stays as it is
 * @throws for a part that the document has no markers for, or has them twice
 */
export function withParts(text, parts) {
  return Object.entries(parts).reduce((document, [name, body]) => {
    const [begin, end] = [`<!-- begin: ${name} -->`, `<!-- end: ${name} -->`];
    const found = [...document.matchAll(new RegExp(`${escaped(begin)}[\\s\\S]*?${escaped(end)}`, "g"))];
    if (found.length !== 1) throw new Error(`the document has ${found.length} parts "${name}" where one is wanted`);
    const [{ index, 0: old }] = found;
    return `${document.slice(0, index)}${begin}\n\n${body.trim()}\n\n${end}${document.slice(index + old.length)}`;
  }, text);
}
