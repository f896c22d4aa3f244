// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { createEngine, type Engine } from "backprop-playground/engine";
import { significant } from "../../web/format/number.ts";
import { defaultSpec } from "../../web/url/defaults.ts";
import { button, epochs, momentOf, seekByKeys, steps, timeline, typeRate, untilAt } from "./support/controls.ts";
import { hash, metrics, openPage, useSite } from "./support/page.ts";

const held = useSite();
let engine: Engine;

beforeAll(async () => {
  engine = await createEngine();
});

const names = (page: Page) => page.locator("bp-courses .name span").allTextContents();
const untilCourses = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => document.querySelector("backprop-playground")!.state!.branches.length === wanted - 1,
    count,
  );

test("what goes on otherwise from an earlier moment leaves a named ghost, to be compared, switched to and removed", async () => {
  const { page, context, problems } = await openPage(held.browser, held.site.url);
  await epochs(page, 20);
  const first = await momentOf(page);
  expect(first.step).toBe(300);
  const track = (await page.locator("bp-timeline .track").boundingBox())!;
  await page.mouse.click(track.x + 0.24 * track.width, track.y + track.height / 2);
  await page.waitForFunction(() => document.querySelector("backprop-playground")!.metrics!.step < 300);
  await seekByKeys(page, 120);
  await typeRate(page, 0.3);
  await untilCourses(page, 2);
  await epochs(page, 10);
  const second = await momentOf(page);
  expect(second.step).toBe(270);
  expect(await names(page)).toEqual(["first run", "learning rate 0.1 → 0.3 at step 120"]);
  const session = engine.createSession(defaultSpec);
  const losses = ({ trainLoss, testLoss }: { trainLoss: number; testLoss: number | null }) => [
    significant(trainLoss, 4),
    significant(testLoss, 4),
  ];
  const rows = ["300", ...losses(session.step(300))];
  session.seek(120);
  session.intervene({ learner: { optimizer: { learningRate: 0.3 } } });
  rows.push("270", ...losses(session.step(150)));
  expect(session.hash()).toBe(second.hash);
  expect(await page.locator("bp-courses td").allTextContents()).toEqual(rows);
  session.delete();

  await button(page, "Switch to: first run").click();
  await untilAt(page, 300);
  expect(await momentOf(page)).toEqual(first);
  expect((await metrics(page))?.step).toBe(300);
  await button(page, "Switch to: learning rate 0.1 → 0.3 at step 120").click();
  await untilAt(page, 270);
  expect(await momentOf(page)).toEqual(second);

  for (let more = 1; more <= 7; more += 1) {
    await timeline(page).press("Home");
    await untilAt(page, 0);
    const { run } = await page.evaluate(() => document.querySelector("backprop-playground")!.state!);
    await typeRate(page, more);
    await page.waitForFunction((id) => document.querySelector("backprop-playground")!.state!.run.id !== id, run.id);
    await steps(page, 1);
  }
  // The oldest has made room.
  expect((await names(page))[0]).toBe("learning rate 0.1 → 0.3 at step 120");
  expect(await names(page)).toHaveLength(8);
  const { hash: kept } = await momentOf(page);
  for (let left = 7; left > 0; left -= 1) {
    await page
      .getByRole("button", { name: /^Remove: / })
      .first()
      .click();
    await untilCourses(page, left);
  }
  await page.locator("bp-courses").waitFor({ state: "detached" });
  expect(await hash(page)).toBe(kept);
  expect(problems).toEqual([]);
  await context.close();
});
