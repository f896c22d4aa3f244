// SPDX-License-Identifier: MIT
import { mathAttributes, mathTags, type MathNode } from "../../lessons/text.ts";

/** What of a document is needed to build a lesson's text. */
export type Maker = Pick<Document, "createElement" | "createElementNS" | "createTextNode">;

const MATHML = "http://www.w3.org/1998/Math/MathML";

/** A formula as MathML elements. What is not in the lists is left out, whatever checked the file before. */
export function mathElement(
  document: Maker,
  nodes: readonly MathNode[],
  { latex, isBlock }: { latex: string; isBlock: boolean },
): Element {
  const math = document.createElementNS(MATHML, "math");
  if (isBlock) math.setAttribute("display", "block");
  math.setAttribute("alttext", latex);
  math.append(...nodes.flatMap((node) => mathNode(document, node)));
  return math;
}

function mathNode(document: Maker, node: MathNode): Node[] {
  if (typeof node === "string") return [document.createTextNode(node)];
  const [tag, attributes, children] = node;
  if (!mathTags.includes(tag)) return [];
  const element = document.createElementNS(MATHML, tag);
  for (const [name, value] of Object.entries(attributes))
    if (mathAttributes.includes(name)) element.setAttribute(name, value);
  element.append(...children.flatMap((child) => mathNode(document, child)));
  return [element];
}
