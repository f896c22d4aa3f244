// SPDX-License-Identifier: MIT
import { suggestion } from "../schema/nearest.ts";
import { SchemaError } from "../schema/schema_error.ts";
import { lessonNames, type LessonName } from "./list.ts";
import type { Lesson } from "./schema.ts";

/** A lesson is some hundred kilobytes at most. */
const MOST_CHARACTERS = 4_000_000;
/** javascript: and the like are no addresses of files. */
const SCHEMES: readonly string[] = ["https:", "http:", "file:", "blob:"];

/**
 * The lesson that an element was given: the name of one of ours, the address of a compiled file, or such a lesson itself.
 * @param base  what a relative address is relative to
 * @throws SchemaError with the path, what was expected, and what was found; Error when a file cannot be had
 */
export async function openLesson(given: unknown, base: string): Promise<Lesson> {
  if (typeof given === "string" && isOurs(given)) {
    const { fetchLesson } = await import("virtual:lessons"); // checked when it was compiled
    return fetchLesson[given]();
  }
  const { readLesson } = await import("./read_lesson.ts");
  if (typeof given !== "string") return readLesson(given);
  if (!/[./:]/.test(given))
    throw new SchemaError("/", `expected a lesson's name or address${suggestion(given.slice(0, 80), lessonNames)}`);
  const response = await fetch(addressOf(given, base));
  if (!response.ok) throw new Error(`lesson: ${response.url || given} answered ${response.status}`);
  const text = await response.text();
  if (text.length > MOST_CHARACTERS)
    throw new SchemaError("/", `expected at most ${MOST_CHARACTERS} characters, found ${text.length}`);
  return readLesson(parsed(text));
}

function isOurs(name: string): name is LessonName {
  return (lessonNames as readonly string[]).includes(name);
}

function addressOf(given: string, base: string): URL {
  const url = URL.canParse(given, base) ? new URL(given, base) : null;
  if (url && SCHEMES.includes(url.protocol)) return url;
  throw new SchemaError("/", `expected an address with https:, http:, or a relative one, found ${given.slice(0, 80)}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw new SchemaError("/", `expected JSON, found text that is none (${reason})`);
  }
}
