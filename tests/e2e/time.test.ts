// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "backprop-playground/engine";
import { defaultSpec } from "../../web/url/defaults.ts";
import {
  button,
  chooseIn,
  epochs,
  momentOf,
  seekByKeys,
  steps,
  timeline,
  typeBatchSize,
  typeRate,
  typeWeight,
  untilAt,
  untilDone,
} from "./support/controls.ts";
import { hash, openPage, useSite } from "./support/page.ts";

const held = useSite();
let engine: Engine;

beforeAll(async () => {
  engine = await createEngine();
});

/** Numbers that look random and are the same every time (Park and Miller, "minimal standard"). */
function dice(seed: number): (sides: number) => number {
  let now = seed;
  return (sides) => {
    now = (now * 48271) % 0x7fffffff;
    return now % sides;
  };
}

const course = (page: Page) =>
  page.evaluate(() => {
    const { start, run, branches } = document.querySelector("backprop-playground")!.state!;
    return { start, courses: [run, ...branches].map(({ name, interventions, end }) => ({ name, interventions, end })) };
  });

describe("steps forward and back", () => {
  test("in random sizes with interventions between, every step visited again has the hash it had", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url);
    const roll = dice(20261122);
    const visited = new Map<number, string>([[0, await hash(page)]]);
    /** Of each step the page has been at, the hash is the one it had there before. */
    const visit = async (): Promise<number> => {
      const { step, hash } = await momentOf(page);
      expect(`step ${step}: ${visited.get(step) ?? hash}`).toBe(`step ${step}: ${hash}`);
      visited.set(step, hash);
      return step;
    };
    const interventions = [
      () => typeRate(page, 0.25),
      () => typeWeight(page, 3, "-0.75"),
      () => typeBatchSize(page, 5),
      () => chooseIn(page, "Optimiser", "Kind", "adam"),
      () => typeRate(page, 0.01),
      () => typeWeight(page, 8, "1.5"),
    ];
    let furthest = 0;
    for (const [done, intervene] of interventions.entries()) {
      const byEpoch = done % 2 === 1;
      await (byEpoch ? epochs(page, 1 + roll(2)) : steps(page, 2 + roll(6)));
      furthest = await visit();
      if (byEpoch) {
        await button(page, "Back one epoch").click();
        await page.waitForFunction((step) => {
          const { frame, heading } = document.querySelector("backprop-playground")!.state!;
          return frame!.report.step < step && heading === null;
        }, furthest);
      } else {
        const back = Math.min(1 + roll(5), furthest);
        for (let made = 0; made < back; made += 1) await button(page, "Back one step").click();
        await untilAt(page, furthest - back);
      }
      const step = await visit();
      await steps(page, Math.min(1 + roll(3), furthest - step));
      await visit();
      await timeline(page).press("End");
      await untilAt(page, furthest);
      await visit();
      await intervene();
      await untilDone(page, done + 1);
      visited.set(furthest, await hash(page)); // a weight that is typed is another one from here on
    }
    expect(visited.size).toBeGreaterThan(12);
    expect((await course(page)).courses).toHaveLength(1);

    const session = engine.createSession(defaultSpec);
    const { start, courses } = await course(page);
    expect(start).toEqual(defaultSpec);
    session.replay(courses[0]!.interventions, furthest);
    for (const [step, expected] of visited) {
      session.seek(step);
      expect(`step ${step}: ${session.hash()}`).toBe(`step ${step}: ${expected}`);
    }
    session.delete();
    const order = [...visited.keys()].toSorted((one, other) => ((one * 7919) % 101) - ((other * 7919) % 101));
    for (const step of order.slice(0, 4)) {
      await seekByKeys(page, step);
      await visit();
    }
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe("the timeline", () => {
  test("dragged from the end to the start and back it takes the page along, marks say what was done, keys go too", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url);
    await epochs(page, 8);
    await typeRate(page, 0.3);
    await untilDone(page, 1);
    await epochs(page, 6);
    await typeBatchSize(page, 5);
    await untilDone(page, 2);
    await epochs(page, 1);
    const end = await momentOf(page);
    expect(end.step).toBeGreaterThan(200);
    const marks = page.locator("bp-timeline .mark");
    expect(await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("title")))).toEqual([
      "learning rate 0.1 → 0.3 at step 120",
      "batch size 10 → 5 at step 210",
    ]);
    const track = (await page.locator("bp-timeline .track").boundingBox())!;
    const [head, first] = await Promise.all([
      page.locator("bp-timeline .head").boundingBox(),
      marks.first().boundingBox(),
    ]);
    const [from, at] = [head!.x + head!.width / 2, first!.x + first!.width / 2];
    expect(Math.abs((at - track.x) / (from - track.x) - 120 / end.step)).toBeLessThan(0.03);

    const session = engine.createSession(defaultSpec);
    session.replay((await course(page)).courses[0]!.interventions, end.step);
    const y = track.y + track.height / 2;
    await page.mouse.move(from, y);
    await page.mouse.down();
    const seen: number[] = [];
    for (const share of [0.8, 0.6, 0.45, 0.2, 0.05, -0.1, 0.1, 0.3, 0.55, 0.75, 0.9, 1.2]) {
      await page.mouse.move(track.x + share * (from - track.x), y, { steps: 3 });
      const wanted = Math.min(Math.max(share, 0), 1) * end.step;
      await page.waitForFunction((step) => {
        const { frame, heading } = document.querySelector("backprop-playground")!.state!;
        return Math.abs(frame!.report.step - step) <= 2 && heading === null;
      }, wanted);
      const now = await page.evaluate(() => {
        const playground = document.querySelector("backprop-playground")!;
        const { frame, spec, curve } = playground.state!;
        const { learningRate } = spec.learner.optimizer;
        const map = frame!.outputMap!;
        const { trainLoss } = frame!.report;
        const { step } = playground.metrics!;
        /** Of the curve's points, which are not of every step, the one that the chart's cursor is on. */
        const recorded = curve.step.findLast((point) => point <= step);
        return { step, recorded, learningRate, trainLoss, map: Array.from(map.values), side: map.width };
      });
      session.seek(now.step);
      expect(await hash(page)).toBe(session.hash());
      expect(now.trainLoss).toBe(session.report().trainLoss);
      expect(now.learningRate).toBe(now.step < 120 ? 0.1 : 0.3);
      const drawn = session.grid({ width: now.side, height: now.side, units: "outputs" });
      expect(now.map).toEqual(Array.from(drawn.values));
      const recorded = String(now.recorded);
      await page.locator("bp-loss-chart .below .number").getByText(recorded, { exact: true }).waitFor();
      expect(await timeline(page).getAttribute("aria-valuenow")).toBe(String(now.step));
      seen.push(now.step);
    }
    await page.mouse.up();
    expect([seen[5], seen.at(-1), await hash(page)]).toEqual([0, end.step, end.hash]);
    session.delete();

    await timeline(page).focus();
    for (const [key, step] of [
      ["Home", 0],
      ["ArrowRight", 1],
      ["ArrowUp", 2],
      ["ArrowLeft", 1],
      ["ArrowDown", 0],
      ["ArrowLeft", 0],
      ["End", end.step],
      ["ArrowRight", end.step],
    ] as const) {
      await page.keyboard.press(key);
      await untilAt(page, step);
    }
    expect(await hash(page)).toBe(end.hash);
    expect((await course(page)).courses).toHaveLength(1);
    expect(problems).toEqual([]);
    await context.close();
  });
});
