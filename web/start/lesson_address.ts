// SPDX-License-Identifier: MIT
import * as v from "valibot";
import type { LessonName } from "../lessons/list.ts";
import { suggestion } from "../schema/nearest.ts";
import { parse } from "../url/field.ts";
import { HashError, quoted } from "../url/hash_error.ts";
import { splitPairs } from "../url/pairs.ts";
import { whole, type Format } from "../url/text.ts";

const [LESSON, AT] = ["lesson", "at"];

/** The address part of a lesson, "#lesson=one-weight&at=3"; steps are counted from 0 here, from 1 there. */
export function lessonAddress(name: LessonName, at = 0): string {
  return `#${LESSON}=${name}${at > 0 ? `&${AT}=${at + 1}` : ""}`;
}

/**
 * The lesson that an address part asks for; `at` is null when it names no step.
 * @throws HashError with the key, what was expected and what was found
 */
export function readLessonAddress<Lesson extends { name: string; steps: number }>(
  hash: string,
  lessons: readonly Lesson[],
): { lesson: Lesson; at: number | null } {
  const pairs = splitPairs(hash, [LESSON, AT]);
  const name = pairs.get(LESSON) ?? "";
  const lesson = lessons.find((known) => known.name === name);
  if (!lesson) {
    const names = lessons.map((known) => known.name);
    throw new HashError(LESSON, `there is no lesson ${quoted(name)}${suggestion(name.slice(0, 80), names)}`);
  }
  const at = pairs.get(AT);
  return { lesson, at: at === undefined ? null : parse(AT, stepOf(lesson.steps), at) - 1 };
}

function stepOf(steps: number): Format<number> {
  const words = `a step from 1 to ${steps}`;
  return { ...whole, schema: v.pipe(whole.schema, v.minValue(1, words), v.maxValue(steps, words)) };
}
