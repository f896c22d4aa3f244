// SPDX-License-Identifier: MIT
// The files that docs/embedding.md tells an author to write: what is tried is the very text of the recipe.

const marked = /<!-- recipe: (\S+) -->\n+(`{3,})\w*\n([\s\S]*?)\n\2(?:\n|$)/g;

/** @returns {Map<string, string>} path below the host's folder ("mkdocs/docs/index.md") → text */
export function recipesOf(markdown) {
  return new Map([...markdown.matchAll(marked)].map(([, path, , text]) => [path, `${text}\n`]));
}
