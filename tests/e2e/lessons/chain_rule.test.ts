// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { decimals } from "../../../web/format/number.ts";
import {
  lessonSpec,
  lessonStep,
  next,
  openLesson,
  predictNumber,
  tableRows,
  choose,
  untilDone,
} from "../support/lesson.ts";
import { mazur, mazurSpec } from "../support/mazur.ts";
import { useSite } from "../support/page.ts";
import { stage } from "../support/walking.ts";
import { answered, expectAllShown, expectFinished, expectShown, rerun, stopped } from "./rerun.ts";

const held = useSite();
const { expected, input, target, network, learning_rate: rate } = mazur;
const { z, a, delta_dL_dz: delta, grad_W: gradient, W_after: after } = expected;
const [w, v] = network.weights_dest_by_src as [number[][], number[][]];

test("every step runs Mazur's network, as he published it", async () => {
  for (let at = 0; at < 8; at++) {
    const spec = await lessonSpec("chain-rule", at);
    expect(spec.data.inputs).toEqual([input]);
    expect(spec.data.targets).toEqual([target]);
    expect(spec.parameters).toEqual(mazurSpec.parameters);
    expect(spec.layers).toEqual(mazurSpec.layers);
    expect(spec.learner.optimizer.learningRate).toBe(rate);
    const session = await rerun("chain-rule", at);
    session.step();
    const [hidden, output] = session.parameters().map(({ weights }) => weights);
    expect(output![0]![0]).toBeCloseTo(after[1]![0]![0]!, 15);
    expect(hidden![0]![0]).toBeCloseTo(after[0]![0]![0]!, 15);
    session.delete();
  }
});

test("the chain rule is walked to its end, with Mazur's numbers at every step", async () => {
  const { page, context, problems } = await openLesson(held.browser, held.site, "chain-rule");
  const given = { x1: input[0]!, x2: input[1]!, t1: target[0]!, t2: target[1]! };
  await expectAllShown(page, given, 2);
  const weights = {
    w1: w[0]![0]!,
    w2: w[0]![1]!,
    w3: w[1]![0]!,
    w4: w[1]![1]!,
    w5: v[0]![0]!,
    w6: v[0]![1]!,
    w7: v[1]![0]!,
    w8: v[1]![1]!,
  };
  await expectAllShown(page, weights, 2);
  await page.getByRole("group", { name: "Output" }).waitFor();
  await page.locator('bp-network-view [data-edge="4"]').first().focus();
  await page.keyboard.press("m");
  await untilDone(page);
  expect(await page.locator("bp-microscope .name").textContent()).toContain("w[1→1]");

  await next(page);
  expect(await predictNumber(page, z[0]![0]!.toFixed(4))).toBe(true);
  await expectShown(page, "zh1", z[0]![0]!, 4);
  await expectShown(page, "ah1", a[0]![0]!, 4);

  await next(page);
  await expectAllShown(
    page,
    { zh1: z[0]![0]!, ah1: a[0]![0]!, ah2: a[0]![1]!, zo1: z[1]![0]!, o1: a[1]![0]!, o2: a[1]![1]! },
    4,
  );
  for (let pressed = 0; pressed < 3; pressed++) await stage(page);
  await untilDone(page);

  await next(page);
  expect(await predictNumber(page, expected.loss.toFixed(4))).toBe(true);
  await expectShown(page, "E", expected.loss, 6);

  await next(page);
  const blame = a[1]![0]! - target[0]!;
  const slope = a[1]![0]! * (1 - a[1]![0]!);
  await expectAllShown(page, { dC: blame, slope, ah1: a[0]![0]! }, 4);
  expect(await predictNumber(page, "0.5")).toBe(false); // a guess is allowed, and told
  expect((await answered(page)).said).toBe("0.5");
  await expectShown(page, "g5", gradient[1]![0]![0]!, 5);

  await next(page);
  expect(await predictNumber(page, after[1]![0]![0]!.toFixed(4))).toBe(true);
  await page.getByRole("button", { name: "Step", exact: true }).click();
  await untilDone(page);
  const [first, second] = await tableRows(page);
  const five = (value: number): string => value.toFixed(5);
  expect(first).toEqual(["0", five(v[0]![0]!), five(gradient[1]![0]![0]!), five(after[1]![0]![0]!)]);
  expect(second!.slice(0, 2)).toEqual(["1", five(after[1]![0]![0]!)]);

  await next(page);
  const back = delta[1]![0]! * v[0]![0]! + delta[1]![1]! * v[1]![0]!;
  await expectAllShown(
    page,
    { do1: delta[1]![0]!, do2: delta[1]![1]!, dCh1: back, slopeh1: a[0]![0]! * (1 - a[0]![0]!) },
    4,
  );
  await expectShown(page, "g1", gradient[0]![0]![0]!, 6);
  for (let pressed = 0; pressed < 8; pressed++) await stage(page);
  await untilDone(page);

  await next(page);
  expect(await choose(page, "It falls, but by less than 0.02")).toBe(true);
  await expect
    .poll(() => tableRows(page))
    .toEqual([
      ["0", w[0]![0]!.toFixed(4), v[0]![0]!.toFixed(4), expected.loss.toFixed(6)],
      ["1", after[0]![0]![0]!.toFixed(4), after[1]![0]![0]!.toFixed(4), expected.loss_after.toFixed(6)],
    ]);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await untilDone(page);
  const step = await stopped(page);
  const session = await rerun("chain-rule", 7);
  const { trainLoss } = session.step(step);
  const [hidden, output] = session.parameters().map(({ weights }) => weights);
  const row = [String(step), hidden![0]![0]!, output![0]![0]!, trainLoss];
  const asShown = row.map((value, column) => (typeof value === "string" ? value : decimals(value, column < 3 ? 4 : 6)));
  await expect.poll(async () => (await tableRows(page)).at(-1)).toEqual(asShown);
  const [answer] = session.predict([input]);
  await expectAllShown(page, { o1: answer![0]!, o2: answer![1]! }, 3);

  await next(page);
  await expectFinished(page);
  expect((await lessonStep(page)).at).toBe(8);
  expect(problems).toEqual([]);
  await context.close();
});
