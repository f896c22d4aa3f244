// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { choose, next, openLesson, predictNumber, untilDone } from "../support/lesson.ts";
import { useSite } from "../support/page.ts";
import { choiceText, engine, expectFinished, expectShown, plain, rerun } from "./rerun.ts";

const held = useSite();
const name = "why-backwards";

/** What one step of the lesson's learner has cost. */
async function effortAt(at: number) {
  const session = await rerun(name, at);
  const { effort } = session.step();
  const parameters = session.parameterBlock().length;
  session.delete();
  return { ...effort, parameters };
}

test("the bills grow as the text says", async () => {
  const [small, large] = (await engine()).passCosts([[2, 45, 45, 1], [2, 64, 64, 1]]); // prettier-ignore
  const grown = large!.parameters / small!.parameters;
  expect(grown).toBeGreaterThan(1.9);
  expect(grown).toBeLessThan(2.1);
  expect(large!.backpropagation / small!.backpropagation).toBeCloseTo(grown, 0);
  expect(large!.forwardMode / small!.forwardMode).toBeCloseTo(grown ** 2, 0);
  const { multiplyAdds } = await effortAt(5); // "some hundred thousand"
  expect(multiplyAdds).toBeGreaterThan(200_000);
  expect(multiplyAdds).toBeLessThan(1_000_000);
});

test("backwards is walked to its end, and every count is the engine's", async () => {
  const { page, context, problems } = await openLesson(held.browser, held.site, name);
  const [differences, forward, backward] = await Promise.all([0, 1, 2].map(effortAt));
  const { parameters } = differences!;
  expect([differences!.forwardPasses, forward!.forwardPasses]).toEqual([2 * parameters, parameters]);
  expect([backward!.forwardPasses, backward!.backwardPasses]).toEqual([1, 1]);

  await expectShown(page, "P", parameters, 0);
  expect(await predictNumber(page, 2 * parameters)).toBe(true);
  await next(page);
  expect(await predictNumber(page, parameters)).toBe(true);
  await next(page);
  expect(await predictNumber(page, 1)).toBe(true);

  await next(page);
  const product = page.getByRole("button", { name: "Next product" });
  await product.waitFor();
  while (await product.isEnabled()) await product.click();
  await page.getByText("The two are equal").waitFor();

  const counted = async (): Promise<number[]> =>
    (await page.locator("bp-backwards-costs [data-what=counted]").allTextContents()).map(plain);
  const runAll = async (): Promise<void> => {
    await page.getByRole("button", { name: "Run both and measure" }).click();
    await untilDone(page, 60_000);
  };
  await next(page);
  await runAll();
  expect(await counted()).toEqual([backward!, forward!, differences!].map(({ multiplyAdds }) => multiplyAdds));

  await next(page);
  const large = await effortAt(5);
  await expectShown(page, "P", large.parameters, 0);
  expect(await predictNumber(page, large.parameters)).toBe(true);

  await next(page);
  expect((await effortAt(6)).multiplyAdds).toBeLessThan(1000);
  expect(await choose(page, await choiceText(name, 6, 2))).toBe(true);

  await next(page);
  for (const [layer, widths] of [
    [2, 24, 16, 1],
    [2, 24, 24, 1],
  ].entries()) {
    // prettier-ignore
    const units = page.getByRole("spinbutton", { name: `Units of layer ${layer + 1}` });
    await units.fill("24");
    await units.press("Enter");
    const [costs] = (await engine()).passCosts([widths]);
    await expectShown(page, "P", costs!.parameters, 0);
  }
  const [costs] = (await engine()).passCosts([[2, 24, 24, 1]]);
  await expect.poll(counted).toEqual([costs!.backpropagation, costs!.forwardMode, costs!.finiteDifferences]);
  await runAll();

  await next(page);
  await expectFinished(page);
  expect(problems).toEqual([]);
  await context.close();
});
