// SPDX-License-Identifier: MIT
import { beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "backprop-playground/engine";
import { defaultSpec } from "../../web/url/defaults.ts";
import { hash, metrics, openPage, until, useSite } from "./support/page.ts";

const held = useSite();
let engine: Engine;

beforeAll(async () => {
  engine = await createEngine();
});

describe("the first minute", () => {
  test("pressing play reaches 95 % test accuracy on the default task within five seconds", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await until(page, "accuracy >= 0.95", 5000);
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("play lowers the training loss, and reset brings back the first weights", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    const first = await hash(page);
    const before = (await metrics(page))?.trainLoss ?? 0;
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await until(page, "step >= 200");
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    expect((await metrics(page))?.trainLoss).toBeLessThan(before);
    await page.getByRole("button", { name: "Reset", exact: true }).click();
    await until(page, "step <= 0");
    expect(await hash(page)).toBe(first);
    await context.close();
  });

  test("step makes one update and epoch the rest of a pass, with the numbers of the engine in Node", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    const session = engine.createSession(defaultSpec);
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await until(page, "step >= 1");
    session.step(1);
    expect(await hash(page)).toBe(session.hash());
    await page.getByRole("button", { name: "Epoch", exact: true }).click();
    await until(page, "epoch >= 1");
    session.stepEpoch();
    expect(await hash(page)).toBe(session.hash());
    expect((await metrics(page))?.trainLoss).toBe(session.report().trainLoss);
    session.delete();
    await context.close();
  });
});

describe("the learning rate", () => {
  test("the slider changes the very next step", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await until(page, "step >= 1");
    await page.getByRole("slider", { name: "Learning rate" }).fill("0");
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await until(page, "step >= 2");
    const session = engine.createSession(defaultSpec);
    session.step(1);
    session.intervene({ learner: { optimizer: { learningRate: 1 } } });
    session.step(1);
    expect(await hash(page)).toBe(session.hash());
    session.delete();
    await context.close();
  });

  test("a typed rate is taken while it runs, and nonsense is refused with what was expected", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    const typed = page.getByRole("textbox", { name: "Learning rate, typed" });
    await typed.fill("0.25");
    await typed.press("Enter");
    await page.waitForFunction(
      () => document.querySelector("backprop-playground")?.spec.learner.optimizer.learningRate === 0.25,
    );
    await typed.fill("quick");
    await typed.press("Enter");
    await page.getByText("expected a number such as 0.03").waitFor();
    expect(await typed.inputValue()).toBe("quick");
    expect((await metrics(page))?.status).toBe("running");
    await context.close();
  });
});

test("a slow speed really is slow: one step a second", async () => {
  const { page, context } = await openPage(held.browser, held.site.url);
  const slider = page.getByRole("slider", { name: "Speed" });
  await slider.fill("5");
  expect(await slider.getAttribute("aria-valuetext")).toBe("1 step/s");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await until(page, "step >= 2");
  expect((await metrics(page))?.step).toBeLessThanOrEqual(3);
  await context.close();
});

test("a worker that dies is started again and the very same moment is restored", async () => {
  const { page, context } = await openPage(held.browser, held.site.url);
  await page.getByRole("button", { name: "Epoch", exact: true }).click();
  await until(page, "epoch >= 1");
  const before = await hash(page);
  const [worker] = page.workers();
  expect(worker).toBeDefined();
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error("a crash made by the test");
    });
  });
  await page.getByText("was started again").first().waitFor();
  expect(await hash(page)).toBe(before);
  await page.getByRole("button", { name: "Step", exact: true }).click();
  await until(page, "step >= 16");
  await context.close();
});
