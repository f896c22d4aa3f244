// SPDX-License-Identifier: MIT
import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { mathFromMarkdown } from "mdast-util-math";
import { gfmTable } from "micromark-extension-gfm-table";
import { math } from "micromark-extension-math";
import type { Block, Inline } from "../text.ts";
import { blocksOf } from "./blocks.ts";
import { inlinesOf } from "./inline.ts";
import { protectSlots } from "./slots.ts";
import { nameOf, placeIn, refuse, type Source } from "./source.ts";

/** The text of one step: a `## Title` and what stands below it. */
export interface Section {
  title: Inline[];
  text: Block[];
  /** Where its title stands. */
  place: string;
}

function parsed(markdown: string): Root {
  return fromMarkdown(protectSlots(markdown), {
    extensions: [gfmTable(), math()],
    mdastExtensions: [gfmTableFromMarkdown(), mathFromMarkdown()],
  });
}

/**
 * A lesson's Markdown, section by section. `sources`: of each section in turn.
 * @throws SchemaError that says where what is not allowed stands
 */
export function sectionsOf(markdown: string, sourceOf: (section: number) => Source): Section[] {
  const { children } = parsed(markdown);
  const starts = children.flatMap((node, at) => (node.type === "heading" && node.depth === 2 ? [at] : []));
  const first = children[0];
  if (first && starts[0] !== 0)
    refuse(sourceOf(0), first, "expected ## and the title of the first step before anything else");
  return starts.map((start, section) => {
    const source = sourceOf(section);
    const heading = children[start]!;
    const title = heading.type === "heading" ? inlinesOf(heading.children, source) : [];
    if (title.length === 0) refuse(source, heading, "expected a title after ##");
    return {
      title,
      text: blocksOf(children.slice(start + 1, starts[section + 1]), source),
      place: placeIn(source, heading),
    };
  });
}

/** One text of lesson.json. @throws SchemaError with the text's path */
export function inlineText(markdown: string, source: Source): Inline[] {
  const { children } = parsed(markdown);
  const [only, ...others] = children;
  if (only?.type === "paragraph" && others.length === 0) return inlinesOf(only.children, source);
  const other = children.find(({ type }) => type !== "paragraph");
  const found = other ? nameOf(other) : `${children.length} paragraphs`;
  return refuse(source, other ?? { type: "root" }, `expected one paragraph of running text, found ${found}`);
}
