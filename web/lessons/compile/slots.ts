// SPDX-License-Identifier: MIT
import { suggestion } from "../../schema/nearest.ts";
import type { Inline } from "../text.ts";
import { refuse, type Placed, type Source } from "./source.ts";

/** Stands for the | of a slot while Markdown is read, which would take it for the border of a table's cell; no text holds it. */
const BAR = "\uE000";
/** Likewise for _, which could begin or end an emphasis. */
const LOW = "\uE001";

/** Live numbers as Markdown leaves them alone. Every character keeps its place, so lines and columns stay true. */
export function protectSlots(markdown: string): string {
  return markdown
    .replace(/[\uE000\uE001]/g, "\uFFFD")
    .replace(/\{\{[^{}\n]*\}\}/g, (slot) => slot.replaceAll("|", BAR).replaceAll("_", LOW));
}

/** As it was written. */
export function unprotected(text: string): string {
  return text.replaceAll(BAR, "|").replaceAll(LOW, "_");
}

/** A text with its live numbers: "w is {{w|3}}." */
export function withSlots(text: string, node: Placed, source: Source): Inline[] {
  const parts = unprotected(text).split(/(\{\{.*?\}\})/s);
  return parts.flatMap((part): Inline[] => {
    if (part.startsWith("{{") && part.endsWith("}}")) return [slotOf(part, node, source)];
    if (/\{\{|\}\}/.test(part))
      refuse(source, node, `expected {{name}} or {{name|3}}, found ${JSON.stringify(part.trim().slice(0, 40))}`);
    const plain = part.replace(/\s+/g, " ");
    return plain === "" ? [] : [plain];
  });
}

/** @throws SchemaError when a live number stands where it would stay as it is */
export function refuseSlots(text: string, where: string, node: Placed, source: Source): string {
  const plain = unprotected(text);
  if (/\{\{[A-Za-z][\w-]*(\|\d+)?\}\}/.test(plain))
    refuse(source, node, `expected no live number in ${where}, found ${plain.slice(0, 40)}; write {{…}} outside of it`);
  return plain;
}

function slotOf(written: string, node: Placed, source: Source): Inline {
  const match = /^\{\{\s*([A-Za-z][\w-]{0,31})\s*(?:\|\s*(\d{1,2})\s*)?\}\}$/.exec(written);
  if (!match) return refuse(source, node, `expected {{name}} or {{name|3}}, found ${written.slice(0, 40)}`);
  const [, name = "", digits] = match;
  if (!source.numbers.has(name))
    refuse(
      source,
      node,
      `expected a name of the step's "numbers"${suggestion(name, [...source.numbers])} (found {{${name}}})`,
    );
  if (digits === undefined) return { slot: name };
  if (Number(digits) > 16) refuse(source, node, `expected at most 16 digits, found ${written}`);
  return { slot: name, digits: Number(digits) };
}
