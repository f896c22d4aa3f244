// SPDX-License-Identifier: MIT
import temml from "temml";
import type { Plugin } from "vite";
import { formulas } from "./formulas.ts";

const id = "virtual:formulas";
const resolvedId = "\0" + id;

/** `import { typeset } from "virtual:formulas"`: every formula as MathML in a Lit template, made while the page is built. */
export function formulaPlugin(): Plugin {
  return {
    name: "backprop-formulas",
    resolveId: (source) => (source === id ? resolvedId : undefined),
    load: (source) => (source === resolvedId ? moduleText(formulas) : undefined),
  };
}

/** @throws temml.ParseError when a formula is no LaTeX */
export function moduleText(all: Readonly<Record<string, string>>): string {
  const entries = Object.entries(all).map(
    ([name, latex]) => `${JSON.stringify(name)}: { latex: ${JSON.stringify(latex)}, math: mathml\`${mathOf(latex)}\` }`,
  );
  return `import { mathml } from "lit";\nexport const typeset = {\n${entries.join(",\n")}\n};\n`;
}

/** The prime's glyph is raised already: as a superscript it would float away where there is no mathematical font. */
const PRIME = /<msup><mi>(\w)<\/mi><mo([^>]*)>′<\/mo><\/msup>/g;

/**
 * What stands inside <math>, as the text of a template literal. Inline styles fall to a strict content security policy, and
 * class names would need temml's style sheet: neither is kept.
 */
export function mathOf(latex: string): string {
  return temml
    .renderToString(latex, { displayMode: true, throwOnError: true })
    .replace(/^<math[^>]*>|<\/math>$/g, "")
    .replace(/ (style|class)="[^"]*"/g, "")
    .replace(PRIME, "<mi>$1</mi><mo$2>′</mo>")
    .replace(/[\\`]|\$\{/g, "\\$&");
}
