// SPDX-License-Identifier: MIT
import type { State } from "../state/state.ts";

/**
 * What a link says, by identity: two equal moments have the same link. The fingerprint comes with a frame of its own, and
 * is not part of a link to step 0.
 */
export function momentOf({ spec, start, run, branches, walk, frame }: State): unknown[] {
  const step = frame?.report.step;
  return [spec, start, run, branches, walk, step, step ? frame?.fingerprint : null];
}

export function sameMoment(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, at) => part === b[at]);
}
