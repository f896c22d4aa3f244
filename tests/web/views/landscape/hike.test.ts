// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Climb, ClimbOptions } from "backprop-playground/engine";
import { standing } from "../../../../web/views/landscape/climber_walk.ts";
import { Hike, type Subject } from "../../../../web/views/landscape/hike.ts";
import type { Ask } from "../../../../web/worker/query.ts";

const gait = { learningRate: 0.5, momentum: 0, ascend: false };
const curve: Subject = { kind: "curve", name: "one-valley" };

/** On h = x²/2, where a step halves the way to the bottom at a rate of ½. */
function climb({ from, velocity = 0, learningRate, momentum = 0, steps = 1 }: ClimbOptions): Climb {
  const result: Climb = {
    at: [from],
    height: [from ** 2 / 2],
    slope: [from],
    velocity: [velocity],
    footing: "moving",
    nextStep: 0,
    bestAt: 0,
    bestHeight: 0,
  };
  let [x, v] = [from, velocity];
  for (let step = 0; step < steps; step++) {
    v = momentum * v + x;
    x -= learningRate * v;
    result.at.push(x);
    result.height.push(x ** 2 / 2);
    result.slope.push(x);
    result.velocity.push(v);
  }
  return { ...result, nextStep: -learningRate * (momentum * v + x) };
}

function hikeThat(refuses: (options: ClimbOptions) => boolean = () => false) {
  const asked: [string, unknown][] = [];
  const ask = ((name: string, question: { options: ClimbOptions }) => {
    asked.push([name, question]);
    if (name === "curve") return Promise.resolve({ name, low: -4, high: 4, at: [-4, 4], height: [8, 8] });
    if (name === "slice") return Promise.resolve({ at: [1, 3], cost: [1, 2], value: 2, step: 7 });
    if (refuses(question.options)) return Promise.reject(new Error("/from: must be a finite number"));
    return Promise.resolve(climb(question.options));
  }) as unknown as Ask;
  let painted = 0;
  const hike = new Hike(
    () => ask,
    () => painted++,
  );
  return { hike, asked, painted: () => painted };
}

test("the ball is put down on the curve that was asked for, and steps as the engine says", async () => {
  const { hike } = hikeThat();
  await hike.begin(curve, gait, ({ low }) => low);
  expect(hike.ground).toMatchObject({ low: -4, high: 4, step: null });
  expect(standing(hike.walk!)).toMatchObject({ at: -4, slope: -4 });
  await Promise.all([hike.step(gait), hike.step(gait), hike.step(gait)]);
  expect(hike.walk!.prints.map(({ at }) => at)).toEqual([-4, -2, -1, -0.5]);
  expect(hike.walk!.steps).toBe(3);
  expect(hike.walk!.nextStep).toBe(0.25);
});

test("for its verdict the engine is given the last steps of the same gait, which come out the same", async () => {
  const { hike, asked } = hikeThat();
  await hike.begin(curve, gait, () => 4);
  await hike.step(gait);
  await hike.step(gait);
  const other = { ...gait, momentum: 0.5 };
  await hike.change(other);
  await hike.step(other);
  const options = asked
    .filter(([name]) => name === "climb-curve")
    .map(([, question]) => (question as { options: ClimbOptions }).options);
  expect(options.map(({ from, steps }) => [from, steps])).toEqual([
    [4, 0],
    [4, 1],
    [4, 2],
    [1, 0],
    [1, 1],
  ]);
  expect(hike.walk!.prints.map(({ at }) => at)).toEqual([4, 2, 1, 0]);
});

test("put elsewhere it begins a new way; moved by hand it keeps its footprints", async () => {
  const { hike } = hikeThat();
  await hike.begin(curve, gait, () => 4);
  await hike.step(gait);
  await hike.moveTo(3, gait);
  expect(hike.walk!.prints.map(({ at }) => at)).toEqual([4, 2, 3]);
  expect(standing(hike.walk!).velocity).toBe(0);
  await hike.put(-1, gait);
  expect(hike.walk!.prints.map(({ at }) => at)).toEqual([-1]);
  expect(hike.walk!.steps).toBe(0);
});

test("of the places that a drag passes only the last is asked for once the engine is busy", async () => {
  const { hike, asked } = hikeThat();
  await hike.begin(curve, gait, () => 4);
  const before = asked.length;
  await Promise.all([1, 2, 3].map((at) => hike.put(at, gait)));
  expect(asked.length - before).toBe(1);
  expect(standing(hike.walk!).at).toBe(3);
});

test("a weight's curve is of all its training points by name, and the ball is put at the weight", async () => {
  const { hike, asked } = hikeThat();
  const subject: Subject = {
    kind: "weight",
    address: { layer: 0, row: 0, column: 0 },
    low: 1,
    high: 3,
    samples: null,
    trainCount: 3,
  };
  await hike.begin(subject, gait, ({ value }) => value ?? 0);
  expect(asked[0]).toMatchObject(["slice", { options: { low: 1, high: 3, samples: [0, 1, 2] } }]);
  expect(asked[1]![0]).toBe("climb");
  expect(hike.ground).toMatchObject({ step: 7, value: 2 });
  expect(standing(hike.walk!).at).toBe(2);
});

test("what the engine refuses is told, and the ball stays where it was", async () => {
  const { hike, painted } = hikeThat(({ from }) => from > 100);
  await hike.begin(curve, gait, () => 4);
  const before = painted();
  await hike.put(1000, gait);
  expect(hike.problem).toMatch(/finite number/);
  expect(standing(hike.walk!).at).toBe(4);
  expect(painted()).toBeGreaterThan(before);
  await hike.put(1, gait);
  expect(hike.problem).toBe("");
});
