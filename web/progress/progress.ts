// SPDX-License-Identifier: MIT
import * as v from "valibot";
import { lessonNames, type LessonName } from "../lessons/list.ts";
import type { Progress } from "../lessons/playing.ts";
import { keep, kept, keys } from "./storage.ts";

/** How far a reader has come in one lesson: the step that was shown, counted from 0, and which steps are done. */
export interface LessonProgress {
  at: number;
  done: boolean[];
  finished: boolean;
}
export interface AllProgress {
  /** The lesson that was read last. */
  last: LessonName | null;
  lessons: ReadonlyMap<LessonName, LessonProgress>;
}

const VERSION = 1;
/** No lesson has more steps (lessons/schema.ts). */
const MOST_STEPS = 24;

const oneSchema = v.object({
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_STEPS)),
  done: v.pipe(v.array(v.boolean()), v.maxLength(MOST_STEPS)),
  finished: v.boolean(),
});
const allSchema = v.object({
  version: v.literal(VERSION),
  last: v.fallback(v.nullable(v.picklist(lessonNames)), null),
  lessons: v.custom<Record<string, unknown>>((given) => typeof given === "object" && given !== null),
});
const none: AllProgress = { last: null, lessons: new Map() };

/** What was kept. Anything may be in the storage: what is not of this form, lesson by lesson, counts as nothing. */
export function readProgress(): AllProgress {
  const read = v.safeParse(allSchema, parsed(kept(keys.progress)));
  if (!read.success) return none;
  const lessons = new Map<LessonName, LessonProgress>();
  for (const name of lessonNames) {
    if (!Object.hasOwn(read.output.lessons, name)) continue;
    const one = v.safeParse(oneSchema, read.output.lessons[name]);
    if (one.success) lessons.set(name, one.output);
  }
  return { last: read.output.last, lessons };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

export function writeProgress({ last, lessons }: AllProgress): void {
  if (lessons.size === 0) return keep(keys.progress, null);
  keep(keys.progress, JSON.stringify({ version: VERSION, last, lessons: Object.fromEntries(lessons) }));
}

/** Remembers what the element told; what was once done stays done. Lessons that are not ours are their own host's. */
export function noteProgress({ lesson, at, steps, done, finished }: Progress): void {
  const name = lessonNames.find((known) => known === lesson);
  if (name === undefined) return;
  const { lessons } = readProgress();
  const before = lessons.get(name);
  const both = Array.from({ length: steps }, (_, step) => done[step] === true || before?.done[step] === true);
  const now = { at, done: both, finished: finished || before?.finished === true };
  writeProgress({ last: name, lessons: new Map([...lessons, [name, now]]) });
}

/** Forgets one lesson. */
export function startOver(name: LessonName): void {
  const { last, lessons } = readProgress();
  writeProgress({ last, lessons: new Map([...lessons].filter(([other]) => other !== name)) });
}

/** Forgets all; what was known is returned, so that it can be brought back (writeProgress). */
export function forgetProgress(): AllProgress {
  const before = readProgress();
  writeProgress(none);
  return before;
}

/** Where to go on in a lesson that has so many steps now: it may have been written anew since. */
export function resumed(progress: LessonProgress | undefined, steps: number): LessonProgress {
  const done = Array.from({ length: steps }, (_, step) => progress?.done[step] === true);
  if (!progress) return { at: 0, done, finished: false };
  return { at: progress.finished ? 0 : Math.min(progress.at, steps - 1), done, finished: progress.finished };
}
