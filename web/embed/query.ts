// SPDX-License-Identifier: MIT
import { attributeNames } from "../element/attribute_names.ts";
import { AttributeError, readAttributes } from "../element/attributes.ts";
import { suggestion } from "../schema/nearest.ts";
import { quoted } from "../url/hash_error.ts";
import { isBeside } from "./beside.ts";
import { dialects, type Dialect } from "./dialects.ts";
import { originOf } from "./origins.ts";

/** What the address of the frame's page asks for: /embed/?views=run,network&theme=dark. */
export interface Query {
  /** Of the element, as they are written there. */
  attributes: Record<string, string>;
  /** A name of ours, or the address of a compiled file beside the page. */
  lesson: LessonAddress | null;
  autoplay: boolean;
  /** In whose words the host is told the height, beside our own. */
  resize: Dialect | null;
  /** Pages that may speak to the frame; none: any (origins.ts). */
  origins: string[];
  /** What of it could not be used, in words. What the rest says is done. */
  problems: string[];
}
export interface LessonAddress {
  lesson: string;
  /** The step, from 0; null: where its reader was, or the first. */
  at: number | null;
}

/** Those of the element's that say what is trained and how it looks, but not where files come from. */
const apart: readonly string[] = ["src", "story", "worker", "wasm-url", "autoplay", "lesson"];
const attributes = attributeNames.filter((name) => !apart.includes(name));
const known: readonly string[] = [...attributes, "autoplay", "lesson", "at", "resize", "origin"];
const LAST_STEP = 24;
const MOST_ORIGINS = 20;

/** @param page the page's own address */
export function readQuery(page: string): Query {
  const { searchParams } = new URL(page);
  const query: Query = { attributes: {}, lesson: null, autoplay: false, resize: null, origins: [], problems: [] };
  const attempt = (key: string, use: () => void): void => {
    try {
      use();
    } catch (error) {
      const reason =
        error instanceof AttributeError
          ? error.message.replace(/^attribute \S+: /, "")
          : String((error as Error).message);
      query.problems.push(`?${key}: ${reason}`);
    }
  };
  for (const key of new Set(searchParams.keys()))
    attempt(key.slice(0, 80), () => {
      const values = searchParams.getAll(key);
      if (!known.includes(key)) throw new Error(`there is no such key${suggestion(key.slice(0, 80), known)}`);
      if (values.length > 1 && key !== "origin") throw new Error("expected once, found twice");
      read(query, key, values, searchParams, page);
    });
  return query;
}

function read(query: Query, key: string, values: string[], all: URLSearchParams, page: string): void {
  const [text = ""] = values;
  if (attributes.includes(key)) {
    readAttributes({ getAttribute: (name) => (name === key ? text : null) });
    query.attributes[key] = text;
  } else if (key === "autoplay") {
    query.autoplay = readAttributes({ getAttribute: (name) => (name === key ? text : null) }).options.autoplay === true;
  } else if (key === "resize") {
    const found = dialects.find((dialect) => dialect === text);
    if (!found) throw new Error(`expected one of ${dialects.join(", ")}, found ${quoted(text)}`);
    query.resize = found;
  } else if (key === "origin") {
    query.origins = origins(values);
  } else if (key === "lesson") {
    query.lesson = { lesson: lessonName(text, page), at: null };
    if (all.has("at")) query.lesson.at = lessonStep(all.get("at") ?? "");
  } else if (!all.has("lesson")) {
    throw new Error("expected a lesson with it, found none");
  }
}

/** "#lesson=one-weight&at=3" as the main page has it; null: the address part is not of a lesson. @throws Error */
export function lessonIn(hash: string, page: string): LessonAddress | null {
  const pairs = new URLSearchParams(hash.replace(/^#/, ""));
  const lesson = pairs.get("lesson");
  if (lesson === null) return null;
  for (const key of pairs.keys())
    if (key !== "lesson" && key !== "at") throw new Error(`#${key.slice(0, 80)}: there is no such key beside lesson`);
  return { lesson: lessonName(lesson, page), at: pairs.has("at") ? lessonStep(pairs.get("at") ?? "") : null };
}

function lessonName(text: string, page: string): string {
  if (text === "") throw new Error('expected a lesson\'s name or address, found ""');
  if (isBeside(text, page)) return text;
  throw new Error(`expected a name, or an address beside this page, found ${quoted(text)}`);
}

/** From 1, as it is shown. */
function lessonStep(text: string): number {
  const step = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (step >= 1 && step <= LAST_STEP) return step - 1;
  throw new Error(`at: expected a step from 1 to ${LAST_STEP}, found ${quoted(text)}`);
}

function origins(values: string[]): string[] {
  if (values.length > MOST_ORIGINS) throw new Error(`expected at most ${MOST_ORIGINS}, found ${values.length}`);
  return values.map((text) => {
    try {
      return originOf(text);
    } catch {
      throw new Error(`expected an origin such as https://school.example, found ${quoted(text)}`);
    }
  });
}
