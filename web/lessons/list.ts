// SPDX-License-Identifier: MIT

/** Our lessons, in the order in which an introduction tells them; each is a folder beside this file. */
export const lessonNames = [
  "one-weight",
  "glacial-way",
  "every-combination",
  "blindfolded",
  "forward",
  "who-is-to-blame",
  "chain-rule",
  "four-steps",
  "why-backwards",
  "captcha",
  "faster",
  "overfitting",
] as const;
export type LessonName = (typeof lessonNames)[number];
