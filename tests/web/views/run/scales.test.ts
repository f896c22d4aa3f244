// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import {
  exponentOf,
  positionOf,
  rateAt,
  readRate,
  speeds,
  speedText,
  stageSpeeds,
  stopOf,
  tempoAction,
  tempoText,
} from "../../../../web/views/run/scales.ts";

test("the learning-rate slider covers 1e-5 to 10 and gives back what it was given", () => {
  expect(rateAt(-5)).toBe(1e-5);
  expect(rateAt(1)).toBe(10);
  for (const rate of [0.00001, 0.03, 0.1, 0.5, 3, 10]) expect(rateAt(exponentOf(rate))).toBe(rate);
});

test("a rate outside the slider stands at its end", () => {
  expect(exponentOf(0)).toBe(-5);
  expect(exponentOf(1e-9)).toBe(-5);
  expect(exponentOf(500)).toBe(1);
});

test("typed rates are read with point, comma or exponent, and refused with what was expected", () => {
  expect(readRate(" 0,03 ")).toEqual({ rate: 0.03 });
  expect(readRate("1e-3")).toEqual({ rate: 0.001 });
  expect(readRate("0")).toEqual({ rate: 0 });
  for (const text of ["", "fast", "-1", "NaN", "1e999", "0x10"]) expect(readRate(text)).toHaveProperty("problem");
});

test("speeds run from one step a second to as fast as it goes", () => {
  expect(speeds[0]).toBe(1);
  expect(speedText(1)).toBe("1 step/s");
  expect(speedText(speeds.at(-1) ?? 0)).toBe("as fast as it goes");
  expect(stopOf(7)).toBe(speeds.indexOf(10));
  expect(stopOf(1e9)).toBe(speeds.length - 1);
});

test("the slider begins with slow motion in stages and goes on with whole steps", () => {
  const ends = stageSpeeds.length;
  expect(tempoAction(0)).toEqual({ type: "set-stage-speed", stages: 0.25 });
  expect(tempoAction(ends - 1)).toEqual({ type: "set-stage-speed", stages: 4 });
  expect(tempoAction(ends)).toEqual({ type: "set-speed", speed: 1 });
  expect(tempoAction(ends + speeds.length - 1)).toEqual({ type: "set-speed", speed: Infinity });
});

test("every position of the slider is found again from what it asks for", () => {
  for (let position = 0; position < stageSpeeds.length + speeds.length; position++) {
    const action = tempoAction(position);
    const tempo =
      action.type === "set-speed"
        ? { speed: action.speed, stageSpeed: null }
        : { speed: 100, stageSpeed: action.stages };
    expect(positionOf(tempo)).toBe(position);
  }
});

test("slow motion is read in stages, with fractions as they are written", () => {
  const texts = stageSpeeds.map((stageSpeed) => tempoText({ speed: 100, stageSpeed }));
  expect(texts).toEqual(["¼ stage/s", "½ stage/s", "1 stage/s", "2 stages/s", "4 stages/s"]);
  expect(tempoText({ speed: 100, stageSpeed: null })).toBe("100 steps/s");
});
