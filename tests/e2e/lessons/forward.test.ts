// SPDX-License-Identifier: MIT
import type { Session } from "backprop-playground/engine";
import { expect, test } from "vitest";
import { typeWeight } from "../support/controls.ts";
import { choose, next, openLesson, predictNumber, untilDone } from "../support/lesson.ts";
import { expectNumbers } from "../support/lesson_numbers.ts";
import { useSite } from "../support/page.ts";
import { stage, walkOf } from "../support/walking.ts";
import { answered, expectFinished, rerun } from "./rerun.ts";

const held = useSite();
const NAME = "forward";
/** As the text tells them: warmth, sun → hundreds of ices. */
const days = [
  [2, 4],
  [1, 6],
  [1, 1],
  [3, 6],
];
const sold = [3, 2, 0.5, 5.5];

/** The two units and the answer for a day, with the weights as they are. */
function passOf(session: Session, day: number): { z: number[]; a: number[]; answer: number } {
  const { layers } = session.feedForward(days[day]!);
  return { z: layers[0]!.z, a: layers[0]!.a, answer: layers[1]!.a[0]! };
}

test("the network is the stall's: round numbers, four days, and one weight that makes all answers right", async () => {
  const session = await rerun(NAME, 0);
  const { train } = session.data();
  expect([...train.inputs]).toEqual(days.flat());
  expect([...train.targets]).toEqual(sold);
  expect(passOf(session, 0)).toEqual({ z: [1, -0.5], a: [1, 0], answer: 2.5 });
  expect(passOf(session, 1)).toEqual({ z: [1, 1], a: [1, 1], answer: 1.5 });
  // Too low wherever the first unit has something to say, and only there.
  for (const day of days.keys()) {
    const { a, answer } = passOf(session, day);
    expect(sold[day]! - answer).toBeCloseTo(0.5 * a[0]!, 12);
  }
  session.setParameter({ layer: 1, row: 0, column: 0 }, 2.5);
  expect(session.report().trainLoss).toBeLessThan(1e-12);
  session.delete();
});

test("forward is walked to its end, and every number in it is the engine's", async () => {
  const { page, context, problems } = await openLesson(held.browser, held.site, NAME);
  const session = await rerun(NAME, 0);
  const [hidden, output] = session.parameters() as [
    { weights: number[][]; biases: number[] },
    { weights: number[][]; biases: number[] },
  ];
  const tryIt = page.locator("bp-inference");
  await tryIt.getByRole("button", { name: "2, 4" }).click();
  await untilDone(page);
  await tryIt.getByText("2.5").first().waitFor();

  await next(page);
  const first = passOf(session, 0);
  const w = hidden.weights;
  expect(await predictNumber(page, first.z[0]!)).toBe(true);
  await expectNumbers(page, { z: first.z[0]!, w1: w[0]![0]!, w2: w[1]![0]!, b: hidden.biases[0]! });

  await next(page);
  expect(await predictNumber(page, first.z[1]!)).toBe(false);
  expect((await answered(page)).engine).toBe(String(first.a[1]));
  await expectNumbers(page, {
    z: first.z[1]!,
    a: first.a[1]!,
    w1: w[0]![1]!,
    w2: w[1]![1]!,
    b: hidden.biases[1]!,
    z1: first.z[0]!,
    a1: first.a[0]!,
  });

  await next(page);
  expect(await predictNumber(page, first.answer)).toBe(true);
  await expectNumbers(page, {
    a1: first.a[0]!,
    a2: first.a[1]!,
    v1: output.weights[0]![0]!,
    v2: output.weights[1]![0]!,
    b: output.biases[0]!,
    answer: first.answer,
  });

  await next(page);
  for (let pressed = 0; pressed < 4; pressed++) await stage(page);
  await untilDone(page);
  expect(await walkOf(page)).toEqual({ step: 0, stage: 3 });
  await expectNumbers(page, { answer: first.answer, target: sold[0]! });

  await next(page);
  const second = passOf(session, 1);
  expect(await choose(page, "Both")).toBe(true);
  await expectNumbers(page, {
    first: second.a[0]!,
    second: second.a[1]!,
    answer: second.answer,
    w1: w[0]![0]!,
    w2: w[1]![0]!,
    b1: hidden.biases[0]!,
    w3: w[0]![1]!,
    w4: w[1]![1]!,
    b2: hidden.biases[1]!,
  });
  const warmth = tryIt.getByRole("textbox", { name: "warmth" });
  await warmth.fill("2.5");
  await warmth.press("Enter");
  await untilDone(page);

  await next(page);
  const answers = (): Record<string, number> => {
    const [one, two, three, four] = days.map((_, day) => passOf(session, day).answer) as [
      number,
      number,
      number,
      number,
    ];
    const [y1, y2, y3, y4] = sold as [number, number, number, number];
    const v = session.parameters()[1]!.weights[0]![0]!;
    return { one, two, three, four, y1, y2, y3, y4, v, error: session.report().trainLoss };
  };
  await expectNumbers(page, answers());
  await typeWeight(page, 4, "2.5");
  session.setParameter({ layer: 1, row: 0, column: 0 }, 2.5);
  await untilDone(page);
  await expectNumbers(page, answers());
  await next(page);
  await expectFinished(page);
  expect(problems).toEqual([]);
  session.delete();
  await context.close();
});
