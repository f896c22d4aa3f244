// SPDX-License-Identifier: MIT
import type { LessonName } from "../lessons/list.ts";
import { resumed, type AllProgress, type LessonProgress } from "../progress/progress.ts";

/** How a reader stands with a lesson; steps are counted from 0. */
export type Standing = { kind: "new" } | { kind: "begun"; at: number; steps: number } | { kind: "done" };

export function standing(progress: LessonProgress | undefined, steps: number): Standing {
  if (!progress) return { kind: "new" };
  if (progress.finished) return { kind: "done" };
  return { kind: "begun", at: resumed(progress, steps).at, steps };
}

/** The line at a card's right: "5 min", "step 3 of 8", "✓ done". */
export function wordsOf(where: Standing, minutes: number): string {
  switch (where.kind) {
    case "new":
      return `${minutes} min`;
    case "begun":
      return `step ${where.at + 1} of ${where.steps}`;
    case "done":
      return "✓ done";
  }
}

interface Listed {
  name: LessonName;
  title: string;
  minutes: number;
  steps: number;
}

/**
 * What the first button offers: the lesson that was read last while it is not finished, else the first one after it that is
 * not, else the first one of all.
 */
export function firstDoor<Lesson extends Listed>(
  lessons: readonly Lesson[],
  { last, lessons: progress }: AllProgress,
): { lesson: Lesson; at: number; text: string } {
  const from = Math.max(
    0,
    lessons.findIndex(({ name }) => name === last),
  );
  const inOrder = [...lessons.slice(from), ...lessons.slice(0, from)];
  const lesson = inOrder.find(({ name }) => progress.get(name)?.finished !== true) ?? lessons[0]!;
  const [number, where] = [lessons.indexOf(lesson) + 1, standing(progress.get(lesson.name), lesson.steps)];
  const name = `lesson ${number}: ${lesson.title}`;
  if (where.kind === "begun")
    return { lesson, at: where.at, text: `Continue ${name} (step ${where.at + 1} of ${where.steps})` };
  const verb = where.kind === "done" ? "Begin again with" : progress.size === 0 ? "Start with" : "Go on with";
  return { lesson, at: 0, text: `${verb} ${name} (${lesson.minutes} min)` };
}
