// SPDX-License-Identifier: MIT
import type { PhrasingContent } from "mdast";
import { isSafeAddress, type Inline } from "../text.ts";
import { mathOf } from "./math.ts";
import { refuseSlots, unprotected, withSlots } from "./slots.ts";
import { nameOf, refuse, type Source } from "./source.ts";

const ALLOWED = "expected text, *emphasis*, **strong**, `code`, [links](https://…), $formulas$ or {{numbers}}";

/** Running text as a tree of text.ts. @throws SchemaError that says where what is not allowed stands */
export function inlinesOf(nodes: readonly PhrasingContent[], source: Source): Inline[] {
  return joined(nodes.flatMap((node) => inlineOf(node, source)));
}

function inlineOf(node: PhrasingContent, source: Source): Inline[] {
  switch (node.type) {
    case "text":
      return withSlots(node.value, node, source);
    case "emphasis":
      return [{ em: inlinesOf(node.children, source) }];
    case "strong":
      return [{ strong: inlinesOf(node.children, source) }];
    case "inlineCode":
      return [{ code: refuseSlots(node.value, "`code`", node, source) }];
    case "inlineMath": {
      const latex = refuseSlots(node.value, "a $formula$", node, source);
      return [{ math: mathOf(latex, false, node, source), latex }];
    }
    case "link": {
      const address = unprotected(node.url);
      if (!isSafeAddress(address))
        refuse(
          source,
          node,
          `expected an address with https:, http:, or a relative one, found ${address.slice(0, 80)}`,
        );
      if (node.title) refuse(source, node, `expected a link without a title, found "${node.title.slice(0, 40)}"`);
      return [{ link: address, text: inlinesOf(node.children, source) }];
    }
    default:
      return refuse(source, node, `${ALLOWED}; found ${nameOf(node)}`);
  }
}

/** Neighbouring texts as one. */
function joined(parts: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === "string" && typeof last === "string") all[all.length - 1] = last + part;
    else all.push(part);
  }
  return all;
}
