// SPDX-License-Identifier: MIT
import type { Attempt, Attempts } from "backprop-playground/engine";

export interface Mark {
  number: number;
  kept: boolean;
}
/** The attempts that were on the screen, oldest first; not every one between two frames. */
export interface Tape {
  /** What the run was begun with: another one has another tape. */
  run: unknown;
  marks: readonly Mark[];
}

/** As many as one line of the tape shows. */
export const LONGEST = 120;

export const emptyTape: Tape = { run: null, marks: [] };

/** The tape with the present attempt: going back in time takes marks off it, another run clears it. */
export function withAttempt(tape: Tape, run: unknown, attempts: Attempts | null): Tape {
  const same = tape.run === run ? tape : { run, marks: [] };
  if (!attempts) return same;
  const { tried, last } = attempts;
  const latest = same.marks.at(-1)?.number ?? 0;
  if (tried === latest) return same;
  const before = tried < latest ? same.marks.filter(({ number }) => number <= tried) : same.marks;
  if (!last || before.at(-1)?.number === last.number) return { run, marks: before };
  return { run, marks: [...before, { number: last.number, kept: isKept(last) }].slice(-LONGEST) };
}

export function isKept({ kept }: Attempt): boolean {
  return kept >= 0;
}

/** Whether attempts lie between two marks that were not seen. */
export function hasGaps({ marks }: Tape): boolean {
  return marks.some(({ number }, index) => index > 0 && number !== (marks[index - 1]?.number ?? 0) + 1);
}
