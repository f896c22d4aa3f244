// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { createEngine } from "backprop-playground/engine";
import { defaultSpec } from "../../web/url/defaults.ts";
import { hash, metrics, openPage, until, useSite } from "./support/page.ts";

const held = useSite();

const units = (page: Page) =>
  page.evaluate(() => document.querySelector("backprop-playground")?.spec.layers.map((layer) => layer.units));

async function untilUnits(page: Page, wanted: number[]): Promise<void> {
  await page.waitForFunction(
    (text) =>
      JSON.stringify(document.querySelector("backprop-playground")?.spec.layers.map((layer) => layer.units)) === text,
    JSON.stringify(wanted),
  );
}

describe("the network is designed in place", () => {
  test("layers and units are added and removed, activations chosen, and the address follows", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url);
    await page.getByRole("button", { name: "One unit more in layer 1" }).click();
    await untilUnits(page, [5, 2, 1]);
    await page.getByRole("button", { name: "Add a layer before the output" }).click();
    await untilUnits(page, [5, 2, 2, 1]);
    await page.getByRole("button", { name: "Remove layer 2" }).click();
    await untilUnits(page, [5, 2, 1]);
    await page.getByRole("spinbutton", { name: "Units of layer 2" }).fill("3");
    await page.getByRole("spinbutton", { name: "Units of layer 2" }).press("Enter");
    await untilUnits(page, [5, 3, 1]);
    await page.getByRole("combobox", { name: "Activation of layer 1" }).selectOption("relu");
    await page.waitForFunction(
      () => document.querySelector("backprop-playground")?.spec.layers[0]?.activation === "relu",
    );
    await page.waitForFunction(() => location.hash.includes("layers=5,3"));
    expect(problems).toEqual([]);
    await context.close();
  });

  test("a trained network that is changed starts again and says so; weights left alone are kept on demand", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    await page.getByRole("button", { name: "Epoch", exact: true }).click();
    await until(page, "epoch >= 1");
    await page.getByRole("button", { name: "One unit more in layer 2" }).click();
    await page.getByText("back to step 0").last().waitFor();
    expect((await metrics(page))?.step).toBe(0);
    await context.close();
  });

  test("a refused pairing names its reason, keeps what runs, and one click mends it", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    await page.getByRole("combobox", { name: "Activation of output" }).selectOption("softmax");
    await page
      .getByRole("alert")
      .getByText(/cross-entropy/)
      .waitFor();
    expect(await units(page)).toEqual([4, 2, 1]);
    await page.getByRole("button", { name: "Use 2 output units and cross-entropy" }).click();
    await untilUnits(page, [4, 2, 2]);
    expect(await page.evaluate(() => document.querySelector("backprop-playground")?.spec.loss)).toBe("cross-entropy");
    await context.close();
  });

  test("every data set runs: the network's ends are made to fit, and a step is made", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url);
    const radios = page.getByRole("group", { name: "Data set" }).getByRole("radio");
    const count = await radios.count();
    expect(count).toBeGreaterThanOrEqual(15);
    for (let index = 0; index < count; index += 1) {
      await radios.nth(index).focus();
      await radios.nth(index).press("Space");
      await page.waitForFunction(() => document.querySelector("backprop-playground")?.state?.building === null);
      await page.getByRole("button", { name: "Step", exact: true }).click();
      await until(page, "step >= 1");
      const loss = (await metrics(page))?.trainLoss;
      expect(Number.isFinite(loss)).toBe(true);
    }
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe("a weight", () => {
  test("typed on its edge, it arrives in the engine", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await until(page, "step >= 1");
    const edge = page.locator('bp-network-view [data-edge="0"]').first();
    const address = await edge.getAttribute("aria-label");
    expect(address).toMatch(/weight/i);
    await edge.focus();
    await edge.press("Enter");
    const field = page.getByRole("textbox", { name: /weight/i });
    await field.fill("1.25");
    await field.press("Enter");
    await page.waitForFunction(() =>
      document.querySelector("backprop-playground")?.state?.frame?.parameters.includes(1.25),
    );

    const engine = await createEngine();
    const session = engine.createSession(defaultSpec);
    session.step(1);
    const [interventions] = await page.evaluate(() => [
      document.querySelector("backprop-playground")?.experiment?.interventions ?? [],
    ]);
    expect(interventions).toHaveLength(1);
    const [typed] = interventions;
    if (!typed || !("parameter" in typed)) throw new Error("no weight was set");
    session.setParameter(typed.parameter, typed.value);
    expect(await hash(page)).toBe(session.hash());
    session.delete();
    await context.close();
  });
});

describe("inference", () => {
  test("a click on the map shows what the network answers there, and so does a typed input", async () => {
    const { page, context } = await openPage(held.browser, held.site.url);
    await page.getByRole("application", { name: /answers/ }).click({ position: { x: 60, y: 60 } });
    await page.waitForFunction(() => document.querySelector("backprop-playground")?.state?.frame?.forward !== null);
    const [shown, predicted] = await page.evaluate(async () => {
      const element = document.querySelector("backprop-playground");
      const { input, frame } = element?.state ?? {};
      const rows = await element?.predict([input ?? []]);
      return [frame?.forward?.layers.at(-1)?.a, rows?.[0]];
    });
    expect(shown).toEqual(predicted);
    await page.getByText("Prediction:").waitFor();
    await context.close();
  });

  test("class probabilities are labelled bars that sum to one", async () => {
    const { page, context } = await openPage(held.browser, `${held.site.url}#data=penguins`);
    await page
      .getByRole("table", { name: /probability/i })
      .getByText("1.000")
      .waitFor();
    for (const name of ["Adelie", "Chinstrap", "Gentoo"]) await page.getByRole("rowheader", { name }).first().waitFor();
    await context.close();
  });
});

test("a run that diverges says where and what to do, shows no NaN, and goes on at a gentler rate", async () => {
  const { page, context } = await openPage(
    held.browser,
    `${held.site.url}#data=regression-plane&activation=linear&output=linear&lr=10`,
  );
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.waitForFunction(() => document.querySelector("backprop-playground")?.metrics?.status === "diverged");
  await page.getByRole("button", { name: /Start again at/ }).waitFor();
  const text = await page.evaluate(() => {
    const texts: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof HTMLElement && node.shadowRoot) walk(node.shadowRoot);
      if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? "");
      for (const child of node.childNodes) walk(child);
    };
    walk(document.body);
    return texts.join(" ");
  });
  expect(text).not.toMatch(/NaN|Infinity|undefined/);
  await page.getByRole("button", { name: /Start again at/ }).click();
  await page.waitForFunction(() => document.querySelector("backprop-playground")?.metrics?.status === "running");
  await context.close();
});

test("the run can be driven from the keyboard alone", async () => {
  const { page, context } = await openPage(held.browser, held.site.url);
  const step = page.getByRole("button", { name: "Step", exact: true });
  await step.focus();
  await page.keyboard.press("Enter");
  await until(page, "step >= 1");
  await page.getByRole("slider", { name: "Learning rate" }).focus();
  const before = await page.evaluate(
    () => document.querySelector("backprop-playground")?.spec.learner.optimizer.learningRate ?? 0,
  );
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(
    (rate) => (document.querySelector("backprop-playground")?.spec.learner.optimizer.learningRate ?? 0) > rate,
    before,
  );
  await context.close();
});
