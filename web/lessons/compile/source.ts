// SPDX-License-Identifier: MIT
import type { Point } from "unist";
import { SchemaError } from "../../schema/schema_error.ts";

/** Where a text stands: the lesson's Markdown file, or a text of its JSON, by its path. */
export interface Source {
  /** "lesson.md", or a JSON pointer such as "/steps/0/task/ask". */
  name: string;
  /** Whether lines and columns say more than the name does. */
  lines: boolean;
  /** Names that {{…}} may hold here. */
  numbers: ReadonlySet<string>;
}

/** A node of a Markdown tree, as far as complaints go. */
export interface Placed {
  type: string;
  position?: { start: Point } | undefined;
}

/** "lesson.md:12:3", or the path of the JSON's text. */
export function placeIn(source: Source, node: Placed): string {
  const start = node.position?.start;
  return source.lines && start ? `${source.name}:${start.line}:${start.column}` : source.name;
}

/** @throws SchemaError always */
export function refuse(source: Source, node: Placed, reason: string): never {
  throw new SchemaError(placeIn(source, node), reason);
}

/** What people write and a lesson cannot hold, and what stands where it must not, by their names. */
const NAMES: Readonly<Record<string, string>> = {
  html: "HTML",
  image: "an image",
  imageReference: "an image",
  linkReference: "a link by reference",
  break: "a line break",
  code: "a block of code",
  thematicBreak: "a line across",
  definition: "a definition",
  heading: "a heading",
  list: "a list",
  blockquote: "a quote",
  table: "a table",
  math: "a formula by itself",
};

/** "an image" */
export function nameOf({ type }: Placed): string {
  return NAMES[type] ?? type;
}
