// SPDX-License-Identifier: MIT
import * as v from "valibot";

/**
 * A lesson's text after it was compiled (tools/lesson.mjs, compile/): a tree of the few things that a lesson may show. Whatever
 * is not in this list does not exist, so a lesson from anywhere can be rendered.
 */
export type Inline =
  | string
  | { em: Inline[] }
  | { strong: Inline[] }
  | { code: string }
  /** The address is https:, http:, or relative. */
  | { link: string; text: Inline[] }
  | { math: MathNode[]; latex: string }
  /** A number of the step, live: {{w}} or {{w|3}} with so many digits after the point. */
  | { slot: string; digits?: number };
export type Block =
  | { p: Inline[] }
  | { h: Inline[] }
  | { list: Block[][]; ordered: boolean }
  /** Stands apart: a remark, a definition, a rule to remember. */
  | { quote: Block[] }
  | { formula: MathNode[]; latex: string }
  | { head: Inline[][]; rows: Inline[][][] };
/** [tag, attributes, children]; what tags and attributes there are is in mathTags and mathAttributes. */
export type MathNode = string | [tag: string, attributes: Record<string, string>, children: MathNode[]];

export const mathTags: readonly string[] = [
  "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover",
  "munderover", "mtable", "mtr", "mtd", "mpadded", "mphantom", "mstyle", "menclose",
]; // prettier-ignore
export const mathAttributes: readonly string[] = [
  "mathvariant", "stretchy", "fence", "separator", "form", "lspace", "rspace", "width", "height", "depth", "voffset",
  "accent", "accentunder", "linethickness", "displaystyle", "scriptlevel", "symmetric", "largeop", "movablelimits",
  "columnalign", "rowspacing", "columnspacing", "notation", "minsize", "maxsize", "linebreak",
]; // prettier-ignore

/** A lesson is read, not downloaded: more is a mistake. */
const LONGEST_TEXT = 4_000;
const MOST_NODES = 400;
const DEEPEST = 40;

const text = v.pipe(v.string("text"), v.maxLength(LONGEST_TEXT, `at most ${LONGEST_TEXT} characters`));
const listOf = <Schema extends v.GenericSchema>(item: Schema) =>
  v.pipe(v.array(item, "a list"), v.maxLength(MOST_NODES, `at most ${MOST_NODES} items`));

/** https:, http:, or relative; never javascript:, data: or another scheme. */
const address = v.pipe(
  text,
  v.check((input) => isSafeAddress(input), "an address with https:, http:, or a relative one"),
);

export function isSafeAddress(input: string): boolean {
  try {
    return ["https:", "http:"].includes(new URL(input, "https://relative.invalid/").protocol);
  } catch {
    return false;
  }
}

const mathNode: v.GenericSchema<MathNode> = v.lazy(() =>
  v.union([text, v.strictTuple([v.picklist(mathTags, "a tag of MathML"), attributes, listOf(mathNode)])], "MathML"),
);
const attributes = v.record(v.picklist(mathAttributes, "an attribute of MathML"), text, "attributes");
const math = listOf(mathNode);

export const slotName = v.pipe(
  v.string("a name"),
  v.regex(/^[A-Za-z][\w-]{0,31}$/, "a name of letters, digits, - and _"),
);
const digits = v.pipe(
  v.number("a whole number"),
  v.integer("a whole number"),
  v.minValue(0, "0 or more"),
  v.maxValue(16, "at most 16"),
);

const inlineSchema: v.GenericSchema<Inline> = v.lazy(() =>
  v.union(
    [
      text,
      v.strictObject({ em: inlines }),
      v.strictObject({ strong: inlines }),
      v.strictObject({ code: text }),
      v.strictObject({ link: address, text: inlines }),
      v.strictObject({ math, latex: text }),
      v.strictObject({ slot: slotName, digits: v.exactOptional(digits) }),
    ],
    "text of a lesson",
  ),
);
export const inlines = listOf(inlineSchema);

const blockSchema: v.GenericSchema<Block> = v.lazy(() =>
  v.union(
    [
      v.strictObject({ p: inlines }),
      v.strictObject({ h: inlines }),
      v.strictObject({ list: listOf(blocks), ordered: v.boolean("true or false") }),
      v.strictObject({ quote: blocks }),
      v.strictObject({ formula: math, latex: text }),
      v.strictObject({ head: listOf(inlines), rows: listOf(listOf(inlines)) }),
    ],
    "a paragraph of a lesson",
  ),
);
export const blocks = listOf(blockSchema);

/** Deeper than any text: whoever checks a file asks first, so that the check itself cannot run out of stack. */
export function isTooDeep(input: unknown, left = DEEPEST): boolean {
  if (typeof input !== "object" || input === null) return false;
  return left === 0 || Object.values(input).some((value) => isTooDeep(value, left - 1));
}
