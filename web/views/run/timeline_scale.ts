// SPDX-License-Identifier: MIT
import type { Curve } from "../../state/state.ts";

/** A scale begins with room for so many steps. */
const FEWEST = 10;
/** Marks nearer than this would lie on each other. */
const MARK_PIXELS = 10;
/** More points than this say no more in a line as low as the track. */
const SPARK_POINTS = 160;

/** The last step of the scale: 1, 2 or 5 times a power of ten, so that it changes rarely while the run goes on. */
export function scaleEnd(furthest: number): number {
  if (furthest <= FEWEST) return FEWEST;
  const power = 10 ** Math.floor(Math.log10(furthest));
  return [1, 2, 5, 10].map((factor) => factor * power).find((end) => end >= furthest) ?? furthest;
}

/** The step at a share of the track, [0, 1], never beyond the furthest one reached. */
export function stepAt(share: number, furthest: number): number {
  const step = Math.round(Math.min(Math.max(share, 0), 1) * scaleEnd(furthest));
  return Math.min(step, furthest);
}

/** Where a key leads; null for a key that means nothing here. */
export function stepByKey(key: string, step: number, furthest: number): number | null {
  const tenth = Math.max(1, Math.round(furthest / 10));
  const to = {
    ArrowLeft: step - 1,
    ArrowDown: step - 1,
    ArrowRight: step + 1,
    ArrowUp: step + 1,
    PageDown: step - tenth,
    PageUp: step + tenth,
    Home: 0,
    End: furthest,
  }[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), furthest);
}

export interface Mark {
  step: number;
  /** Of the track, [0, 1]. */
  share: number;
  /** How many interventions stand there. */
  count: number;
  title: string;
}

/** Marks of what was done, those that would lie on each other as one. `done` is in the order of its steps. */
export function marksOf(done: readonly { step: number; name: string }[], furthest: number, width: number): Mark[] {
  const end = scaleEnd(furthest);
  const marks: Mark[] = [];
  for (const { step, name } of done) {
    const share = step / end;
    const last = marks.at(-1);
    const title = `${name} at step ${step}`;
    if (last && (share - last.share) * width < MARK_PIXELS) {
      last.count += 1;
      last.title += `\n${title}`;
    } else marks.push({ step, share, count: 1, title });
  }
  return marks;
}

/** The `d` of the training loss over the track, on a plane 1000 wide and 100 high; the largest loss is at the top. */
export function sparkline({ step, train }: Pick<Curve, "step" | "train">, furthest: number): string {
  const end = scaleEnd(furthest);
  const every = Math.max(1, Math.ceil(step.length / SPARK_POINTS));
  const highest = Math.max(...train.filter(Number.isFinite));
  if (!(highest > 0) || step.length < 2) return "";
  let path = "";
  for (let index = 0; index < step.length; index = next(index, every, step.length)) {
    const loss = train[index];
    if (loss === undefined || !Number.isFinite(loss)) continue;
    const x = (1000 * (step[index] ?? 0)) / end;
    path += `${path === "" ? "M" : "L"}${x.toFixed(1)} ${(100 * (1 - loss / highest)).toFixed(1)}`;
  }
  return path;
}

/** Every so many points, and the last one always. */
function next(index: number, every: number, length: number): number {
  return index < length - 1 ? Math.min(index + every, length - 1) : length;
}
