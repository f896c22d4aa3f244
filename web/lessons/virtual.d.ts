// SPDX-License-Identifier: MIT
/* eslint-disable @typescript-eslint/consistent-type-imports -- a declared module cannot import from a relative address */
/** Made by plugin.ts from the folders that list.ts names, while the page is built. */
declare module "virtual:lessons" {
  type LessonName = import("./list.ts").LessonName;
  type Lesson = import("./schema.ts").Lesson;
  export interface ListedLesson {
    name: LessonName;
    title: string;
    summary: string;
    minutes: number;
    /** How many. */
    steps: number;
  }
  export const lessons: readonly ListedLesson[];
  /** The compiled lesson, a file of its own. */
  export const fetchLesson: Readonly<Record<LessonName, () => Promise<Lesson>>>;
}
