// SPDX-License-Identifier: MIT
import type { Progress } from "../lessons/playing.ts";
import type { Lesson } from "../lessons/schema.ts";
import type { Source } from "../state/state.ts";

/** What a lesson shows at first when it does not say. */
const first: readonly string[] = ["run", "network", "output"];

/** The parts of a step: its own, or those of the nearest step before it that names some. */
export function viewsAt({ steps }: Pick<Lesson, "steps">, at: number): readonly string[] {
  return steps.slice(0, at + 1).findLast(({ views }) => views)?.views ?? first;
}

/** The run bar's controls, likewise; null: all. */
export function controlsAt({ steps }: Pick<Lesson, "steps">, at: number): readonly string[] | null {
  return steps.slice(0, at + 1).findLast(({ controls }) => controls)?.controls ?? null;
}

/** The first weight or unit among what is highlighted, as the network marks one. */
export function sourceOf(highlight: readonly string[]): Source | null {
  for (const place of highlight) {
    const [kind, address = ""] = place.split(":");
    const [one, other, last] = address.split("/");
    if (kind === "unit") return { kind: "unit", column: Number(one), index: Number(other), what: "a" };
    if (kind === "edge")
      return { kind: "edge", layer: Number(one), row: other === "bias" ? null : Number(other), column: Number(last) };
  }
  return null;
}

/** Where a reader goes on, made to fit the lesson as it is now: the host may have kept it for a year. */
export function startIn({ steps }: Pick<Lesson, "steps">, { at, done }: Progress): { at: number; done: boolean[] } {
  const last = steps.length - 1;
  const kept = Array.isArray(done) ? done : [];
  return {
    at: Number.isInteger(at) ? Math.min(Math.max(at, 0), last) : 0,
    done: steps.map((_, index) => kept[index] === true),
  };
}
