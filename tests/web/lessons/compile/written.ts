// SPDX-License-Identifier: MIT
import { compileLesson } from "../../../../web/lessons/compile/compile.ts";

export const w = { of: "weight", layer: 0, row: 0, column: 0 };
export type Step = Record<string, unknown>;

/** A lesson.json with these steps. */
export const written = (...steps: Step[]): Record<string, unknown> => ({
  version: 1,
  title: "A lesson",
  summary: "One sentence.",
  minutes: 5,
  steps,
});

/** What the compiler throws. */
export function errorOf(json: unknown, markdown = "## Title\n"): { name: string; path: string; message: string } {
  try {
    compileLesson(json, markdown);
  } catch (error) {
    return error as { name: string; path: string; message: string };
  }
  throw new Error("nothing was thrown");
}
