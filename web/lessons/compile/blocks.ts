// SPDX-License-Identifier: MIT
import type { RootContent, Table } from "mdast";
import type { Block } from "../text.ts";
import { inlinesOf } from "./inline.ts";
import { mathOf } from "./math.ts";
import { refuseSlots } from "./slots.ts";
import { nameOf, refuse, type Source } from "./source.ts";

const ALLOWED = "expected a paragraph, a list, a quote, a table, a ### heading or a $$ formula";

/** What stands below each other as a tree of text.ts. @throws SchemaError that says where what is not allowed stands */
export function blocksOf(nodes: readonly RootContent[], source: Source): Block[] {
  return nodes.map((node) => blockOf(node, source));
}

function blockOf(node: RootContent, source: Source): Block {
  switch (node.type) {
    case "paragraph":
      return { p: inlinesOf(node.children, source) };
    case "heading":
      if (node.depth !== 3)
        refuse(
          source,
          node,
          `expected ### for a heading within a step (## begins a step), found ${"#".repeat(node.depth)}`,
        );
      return { h: inlinesOf(node.children, source) };
    case "list": {
      const ordered = node.ordered === true;
      if (ordered && (node.start ?? 1) !== 1)
        refuse(source, node, `expected a list that begins with 1, found ${node.start}`);
      return { list: node.children.map((item) => blocksOf(item.children, source)), ordered };
    }
    case "blockquote":
      return { quote: blocksOf(node.children, source) };
    case "math": {
      const latex = refuseSlots(node.value, "a $$ formula", node, source).trim();
      return { formula: mathOf(latex, true, node, source), latex };
    }
    case "table":
      return tableOf(node, source);
    default:
      return refuse(source, node, `${ALLOWED}; found ${nameOf(node)}`);
  }
}

function tableOf({ children }: Table, source: Source): Block {
  const [head = [], ...rows] = children.map((row) => row.children.map((cell) => inlinesOf(cell.children, source)));
  return { head, rows };
}
