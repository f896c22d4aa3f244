// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { createEngine } from "backprop-playground/engine";
import { readOldLink } from "../../web/url/old_link.ts";
import { expectRefused, hash, openPage, useSite } from "./support/page.ts";

const held = useSite();

const link =
  "#activation=relu&batchSize=10&dataset=spiral&regDataset=reg-plane&learningRate=0.1&regularizationRate=0.001" +
  "&regularization=L2&noise=20&networkShape=8,4&seed=0.44865&showTestData=true&discretize=true&percTrainData=60&x=true&y=true" +
  "&xTimesY=true&xSquared=false&ySquared=false&cosX=true&sinX=false&cosY=false&sinY=false&collectStats=false" +
  "&problem=classification&initZero=false&hideText=false";

test("a link of TensorFlow Playground opens as the same experiment, and says what cannot be the same", async () => {
  const { page, context, problems } = await openPage(held.browser, held.site.url + link);
  const note = page.locator("#note");
  await note.waitFor();
  const text = await note.textContent();
  expect(text).toContain("This is a link of TensorFlow Playground, opened as the same experiment.");
  expect(text).toContain("cosX: there is no such feature");
  expect(await page.locator("body > #problem").isVisible()).toBe(false);

  const { spec } = readOldLink(link);
  const shown = await page.evaluate(() => document.querySelector("backprop-playground")!.spec);
  expect({ ...shown, parameters: null }).toEqual(spec);
  const view = await page.evaluate(() => document.querySelector("backprop-playground")!.state!.view);
  expect([view.showTest, view.discretize]).toEqual([true, true]);

  const engine = await createEngine();
  const drawn = engine.createSession(spec);
  const parameters = drawn.parameters().map(({ weights, biases }) => ({ weights, biases: biases.map(() => 0.1) }));
  drawn.delete();
  const session = engine.createSession({ ...spec, parameters });
  session.step(40);
  await page.evaluate(() => document.querySelector("backprop-playground")!.step(40));
  expect(await hash(page)).toBe(session.hash());
  session.delete();

  await note.getByRole("button", { name: "Dismiss" }).click();
  expect(await note.isVisible()).toBe(false);
  expect(problems).toEqual([]);
  await context.close();
});

test("a regression's link opens as one", async () => {
  const address = `${held.site.url}#problem=regression&regDataset=reg-gauss&networkShape=3&initZero=true&seed=0.1`;
  const { page, context } = await openPage(held.browser, address);
  const { data, layers, parameters } = await page.evaluate(() => document.querySelector("backprop-playground")!.spec);
  expect([data.kind, data.samples, layers.at(-1)?.activation, parameters]).toEqual([
    "regression-gauss",
    1200,
    "linear",
    null,
  ]);
  await context.close();
});

test.each([
  ["#networkShape=4,0&dataset=circle", "#networkShape: expected 1 to 1024 units"],
  ["#dataset=moon&percTrainData=50", "#dataset: expected a known name"],
  ["#batchSize=9999999999&dataset=circle", "batchSize"],
])("the bad old link %s gives its exact problem and the defaults", (address, words) =>
  expectRefused(held.browser, held.site.url + address, words),
);
