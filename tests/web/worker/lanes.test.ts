// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { nextLook } from "../../../web/race/cadence.ts";
import { type LaneAnswer, type LanePoint, Lanes } from "../../../web/worker/lanes.ts";
import { LaneEngine, laneSpec } from "./fake_lane.ts";

function opened(setUp: (fake: LaneEngine) => void = () => undefined) {
  const fake = new LaneEngine();
  setUp(fake);
  const lanes = new Lanes({ now: () => fake.clock.now() });
  const begun = lanes.do(fake.engine, { type: "open", id: "1", spec: laneSpec });
  const advance = (ms: number, limit = Infinity): LaneAnswer =>
    lanes.do(fake.engine, { type: "advance", id: "1", ms, limit });
  /** Until it ends, in slices. */
  const run = (ms: number, limit: number): LanePoint[] => {
    const points = [...begun.points];
    for (;;) {
      const answer = advance(ms, limit);
      points.push(...answer.points);
      if (answer.ended) return points;
    }
  };
  return { fake, lanes, begun, advance, run };
}
const stepsOf = (points: readonly LanePoint[]): number[] => points.map(({ step }) => step);

describe("a lane", () => {
  test("begins with the loss of its first weights, and their hash", () => {
    const { begun } = opened();
    expect(begun).toMatchObject({ ended: null, parameters: 27, fingerprint: "0123456789abcdef" });
    expect(begun.points).toEqual([
      {
        step: 0,
        epoch: 0,
        forwardPasses: 0,
        backwardPasses: 0,
        multiplyAdds: 0,
        trainLoss: 1,
        testLoss: null,
      },
    ]);
  });

  test("trains for about the time it is given, and answers with the looks since", () => {
    const { fake, advance } = opened();
    const first = [20, 20, 20].flatMap((ms) => advance(ms).points); // those in which its step is timed as well
    const before = fake.clock.ms;
    const { points, ended } = advance(20);
    expect(ended).toBeNull();
    expect(fake.clock.ms - before).toBeGreaterThanOrEqual(20);
    expect(fake.clock.ms - before).toBeLessThan(22);
    expect(stepsOf(points)).toEqual(points.map((_, index) => first.length + index + 1));
    expect(points.length).toBeGreaterThan(20);
  });

  test("is looked at at the same steps however it is sliced", () => {
    const long = stepsOf(opened().run(10_000, 20_000));
    const short = stepsOf(opened().run(3, 20_000));
    expect(short).toEqual(long);
    expect(long.slice(0, -1)).toEqual(
      long.slice(0, -1).map((_, index) => (index === 0 ? 0 : nextLook(long[index - 1] ?? 0))),
    );
    expect(long.at(-1)).toBe(1000);
  });

  test("does not make a whole stretch of dear steps in one slice", () => {
    const { fake, run } = opened((one) => (one.msPerStep = 30));
    run(20, 20_000);
    expect(Math.max(...fake.calls)).toBe(2); // the clock needs two calls that differ
  });

  test("counts epochs with the part of the running one, and every pass and multiply-add", () => {
    const { advance } = opened();
    const point = advance(50).points.find(({ step }) => step === 20);
    expect(point).toMatchObject({ epoch: 1 + 5 / 15, forwardPasses: 200, backwardPasses: 200, multiplyAdds: 10_000 });
  });

  test("measures the time of a step without that of the looks", () => {
    const { advance } = opened((one) => (one.msPerLook = 3));
    expect(advance(20).secondsPerStep).toBeCloseTo(0.0005, 9);
  });

  test("measures it also with a clock that ticks once a millisecond, and with some of the timings disturbed", () => {
    const { fake, advance } = opened((one) => (one.msPerStep = 0.01));
    const exact = fake.clock.now;
    let calls = 0;
    Object.assign(fake.clock, { now: () => Math.floor(exact()) + (calls++ % 401 === 400 ? 40 : 0) });
    let seconds = 0;
    for (let slice = 0; slice < 200; slice++) seconds = advance(5).secondsPerStep;
    expect(seconds).toBeGreaterThan(0.000007);
    expect(seconds).toBeLessThan(0.000013);
  });

  test("goes on measuring when its twin has come to an end before it", () => {
    const { advance } = opened((one) => (one.ends = { step: 90, status: "diverged" }));
    for (let slice = 0; slice < 20; slice++) expect(advance(1).secondsPerStep).toBeCloseTo(0.0005, 9);
  });

  test("ends when its passes are used up, at the step that uses them up", () => {
    const { advance } = opened();
    const { points, ended } = advance(1e6, 4001);
    expect(ended).toBe("budget");
    expect(points.at(-1)?.step).toBe(201);
  });

  test("ends as its session ends, with a look at the end", () => {
    for (const status of ["goal", "diverged", "stopped"] as const) {
      const { advance } = opened((one) => (one.ends = { step: 203, status }));
      const { points, ended } = advance(1e6);
      expect([ended, points.at(-1)?.step]).toEqual([status, 203]);
      expect(advance(10)).toMatchObject({ points: [], ended: status });
    }
  });

  test("may have ended before its first step", () => {
    const { begun } = opened((one) => (one.ends = { step: 0, status: "goal" }));
    expect(begun.ended).toBe("goal");
  });
});

describe("the lanes of a thread", () => {
  test("leave no session behind when they are closed, opened anew, refused, or the thread ends", () => {
    const { fake, lanes } = opened();
    const open = (id: string, seed = 1): LaneAnswer =>
      lanes.do(fake.engine, { type: "open", id, spec: { ...laneSpec, seed } });
    const one = fake.live.size;
    open("1");
    expect(fake.live.size).toBe(one);
    open("2");
    expect(fake.live.size).toBe(2 * one);
    expect(() => open("3", 666)).toThrow("is refused");
    expect(fake.live.size).toBe(2 * one);
    lanes.do(fake.engine, { type: "close", id: "2" });
    expect(fake.live.size).toBe(one);
    lanes.end();
    expect(fake.live.size).toBe(0);
  });

  test("refuse to advance a lane that is not open", () => {
    const { fake, lanes } = opened();
    expect(() => lanes.do(fake.engine, { type: "advance", id: "7", ms: 5, limit: 10 })).toThrow("no lane 7 is open");
  });
});
