// SPDX-License-Identifier: MIT
import temml from "temml";
import { mathAttributes, mathTags, type MathNode } from "../text.ts";
import { refuse, type Placed, type Source } from "./source.ts";

/** What a formula in dollars becomes. temml's styles and class names are left out: a strict page refuses them. */
export function mathOf(latex: string, display: boolean, node: Placed, source: Source): MathNode[] {
  let markup: string;
  try {
    markup = temml.renderToString(latex, { displayMode: display, throwOnError: true });
  } catch (error) {
    return refuse(source, node, `expected LaTeX that can be typeset, found ${latex} (${messageOf(error)})`);
  }
  const [math] = parseMarkup(markup, (reason) => refuse(source, node, `${reason} in ${latex}`));
  return math ? childrenOf(math).flatMap(simplified) : [];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.split("\n")[0]!.trim() : String(error);
}

function childrenOf(node: MathNode): MathNode[] {
  return typeof node === "string" ? [] : node[2];
}

/** A row of one is that one; a prime's glyph is raised already. Keeps trees flat. */
function simplified(node: MathNode): MathNode[] {
  if (typeof node === "string") return [node];
  const [tag, attributes, children] = node;
  const inner = children.flatMap(simplified);
  if (tag === "mrow" && inner.length === 1 && Object.keys(attributes).length === 0) return inner;
  if (tag === "msup" && inner[1] && isPrime(inner[1]) && isName(inner[0]!)) return [["mrow", {}, inner]];
  return [[tag, attributes, inner]];
}

const isPrime = (node: MathNode): boolean => typeof node !== "string" && node[0] === "mo" && node[2][0] === "′";
const isName = (node: MathNode): boolean => typeof node !== "string" && node[0] === "mi";

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const TOKEN = /<(\/?)([a-z]+)((?:\s+[a-zA-Z-]+="[^"]*")*)\s*(\/?)>|([^<]+)/y;
/** Say how it looks; what they say is lost with the styles. */
const DROPPED: readonly string[] = ["style", "class", "id"];

/** MathML as a tree. Strict: what is not of the known tags and attributes is refused. */
function parseMarkup(markup: string, complain: (reason: string) => never): MathNode[] {
  const root: MathNode[] = [];
  const open: { tag: string; children: MathNode[] }[] = [{ tag: "", children: root }];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < markup.length) {
    const token = TOKEN.exec(markup);
    if (!token) return complain("expected MathML");
    const [, closing, tag = "", attributes = "", single, text] = token;
    const top = open.at(-1)!;
    if (text !== undefined) top.children.push(decoded(text));
    else if (closing) {
      if (open.pop()?.tag !== tag || open.length === 0) return complain(`expected </${top.tag}>`);
    } else {
      const isRoot = open.length === 1 && tag === "math";
      if (!isRoot && !mathTags.includes(tag)) return complain(`<${tag}> is not one of ${mathTags.join(", ")}`);
      const children: MathNode[] = [];
      top.children.push([tag, isRoot ? {} : attributesOf(attributes, complain), children]);
      if (!single) open.push({ tag, children });
    }
  }
  return open.length === 1 ? root : complain(`expected </${open.at(-1)!.tag}>`);
}

function attributesOf(written: string, complain: (reason: string) => never): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of written.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)) {
    if (DROPPED.includes(name)) continue;
    if (!mathAttributes.includes(name))
      return complain(`the attribute ${name} is not one of ${mathAttributes.join(", ")}`);
    attributes[name] = decoded(value);
  }
  return attributes;
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-z]{2,4}));/g, (whole, hex, decimal, name: string) => {
    if (name) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex ? parseInt(String(hex), 16) : Number(decimal));
  });
}
