// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { LaneState } from "../../../../web/race/lane_state.ts";
import { reachedBy } from "../../../../web/race/reach.ts";
import { outcome, ratioInWords, startInWords, statusInWords } from "../../../../web/views/race/race_words.ts";
import { opened } from "../../../../web/views/race/open_lane.ts";
import { laneOf, point, setupOf } from "../../race/lanes_of.ts";

const named = (name: string, lane: LaneState): LaneState => ({ ...lane, setup: setupOf(name) });
const quick = named("quick", laneOf([point(0, 1), point(50, 0.3)], { status: "budget" }));
const slow = named("slow", laneOf([point(0, 1), point(600, 0.3)], { status: "budget" }));
const never = named("never", laneOf([point(0, 1), point(900, 0.5)], { status: "budget" }));
const said = (lanes: LaneState[], goal = 0.3): string | null => outcome(lanes, reachedBy(lanes, goal), goal);

describe("what a race has shown", () => {
  test("is told in counted passes, for this network and this seed alone", () => {
    expect(said([slow, quick])).toBe(
      "On this network, with this seed: quick needed 1\u202f000 passes to reach a loss of 0.3; slow needed 12\u202f000, 12.0 times as many.",
    );
  });

  test("claims of a lane that never got there only what it has spent", () => {
    expect(said([quick, never])).toContain("never did not get there with 18.0 times as many");
    expect(ratioInWords(reachedBy([quick, never], 0.3)[1]!)).toBe("> 18.0×");
  });

  test("leaves the comparison of many lanes to the table", () => {
    expect(said([slow, quick, never])).toMatch(/quick needed 1\u202f000 passes .*, the fewest of all lanes\.$/);
  });

  test("says so when no lane got there, and nothing while they run", () => {
    expect(said([never])).toBe("None of the lanes came down to a loss of 0.3.");
    expect(said([{ ...never, status: "running" }])).toBeNull();
  });
});

describe("what the lanes begin from", () => {
  test("is the same where the hashes of their first weights are", () => {
    expect(startInWords([quick, slow])).toContain("the same 9 weights and biases (fingerprint abcdef01…)");
  });

  test("names those that begin elsewhere", () => {
    const other = { ...slow, fingerprint: "ffff" };
    expect(startInWords([quick, other])).toBe(
      "Same data and seed, but not the same first weights: slow began elsewhere than quick.",
    );
  });

  test("is not claimed before every lane has begun", () => {
    expect(startInWords([quick, { ...slow, fingerprint: "" }])).toBeNull();
  });
});

describe("how a lane stands", () => {
  test("says why it ended", () => {
    expect(statusInWords({ ...quick, status: "failed", problem: "out of memory" }, false)).toBe("ended: out of memory");
    expect(statusInWords({ ...quick, status: "diverged" }, false)).toContain("diverged");
    expect(statusInWords({ ...quick, status: "running" }, false)).toBe("paused");
  });
});

describe("opening a lane", () => {
  test("takes its spec to the step it has reached, with nothing done on the way", () => {
    expect(opened(quick)).toEqual({
      type: "open",
      experiment: {
        spec: quick.setup.spec,
        run: { name: "quick", interventions: [], end: 50 },
        branches: [],
        step: 50,
        stage: null,
        fingerprint: null,
      },
    });
  });

  test("waits for a lane that has not begun", () => {
    expect(opened(laneOf([]))).toBeNull();
  });
});
