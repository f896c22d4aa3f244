// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { embedded, ended, helper, useSchool } from "./support/embedding.ts";
import { openOrigin } from "./support/origins.ts";
import { openPage } from "./support/page.ts";

/** What a page and the playground in its frame tell each other, and which origins may. */
const held = useSchool();

test("a page of another origin drives the playground in its frame, and every call gives what it should", async () => {
  const { page, context, problems } = await embedded(held);
  const seen = await page.evaluate(async () => {
    const { playground } = window;
    await playground.load({
      data: { kind: "pair" },
      features: ["x1"],
      layers: [{ units: 1, activation: "linear", bias: false }],
      parameters: [{ weights: [[0.8]] }],
      loss: "squared-error",
      learner: { optimizer: { learningRate: 0.1 } },
    });
    const one = await playground.step();
    const [[answer]] = (await playground.predict([[1.5]])) as [[number]];
    await playground.step(9);
    const far = await playground.get("metrics");
    const hash = await playground.hash();
    await playground.back(4);
    const back = await playground.get("metrics");
    await playground.seek(10);
    const again = await playground.hash();
    const text = await playground.export();
    await playground.reset();
    const start = await playground.get("metrics");
    await playground.open(text);
    const opened = await playground.hash();
    return { one, answer, far, hash, back, again, start, opened, spec: await playground.get("spec") };
  });
  // w = 0.8 − 0.1 · (4.5 · 0.8 − 1.5), as the example has it
  expect(seen.answer).toBeCloseTo(0.59 * 1.5, 12);
  expect([seen.one?.step, seen.far?.step, seen.back?.step, seen.start?.step]).toEqual([1, 10, 6, 0]);
  expect(seen.again).toBe(seen.hash);
  expect(seen.opened).toBe(seen.hash);
  expect(seen.spec.data.kind).toBe("pair");
  expect(problems).toEqual([]);
  await ended(context);
});

test("the host hears of steps, epochs, changes and the goal while it trains, ten times a second at most", async () => {
  const { page, context, problems } = await embedded(held);
  await page.evaluate(async () => {
    await window.playground.load({ data: { kind: "gauss" }, stop: { loss: 0.01, epochs: null } });
    await window.playground.play();
  });
  await page.waitForFunction(() => window.heard["goal"]?.length === 1, undefined, { timeout: 30_000 });
  const { steps, seconds, goal, last } = await page.evaluate(async () => {
    const { step = [], goal = [] } = window.heard;
    const last = await window.playground.get("metrics");
    return { steps: step.length, seconds: performance.now() / 1000, goal: goal[0], last };
  });
  expect(steps).toBeGreaterThan(0);
  expect(steps).toBeLessThan(11 * seconds);
  expect(goal).toEqual(last);
  expect(problems).toEqual([]);
  await ended(context);
});

test("a frame that is loaded anew is greeted anew", async () => {
  const { page, context, problems } = await embedded(held);
  await page.evaluate(async () => {
    await window.playground.step(3);
    const again = new Promise((resolve) => window.playground.on("ready", resolve));
    document.querySelector("iframe")!.src += "?theme=dark";
    await again;
  });
  expect((await page.evaluate(() => window.playground.get("metrics")))?.step).toBe(0);
  expect(problems).toEqual([]);
  await ended(context);
});

test("a flood of messages neither freezes the frame nor changes anything", async () => {
  const { page, frame, context, problems } = await embedded(held);
  await page.evaluate(() => window.playground.step(5));
  const before = await page.evaluate(() => window.playground.hash());
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector("iframe")!;
    for (let k = 0; k < 30_000; k++)
      contentWindow!.postMessage(
        { namespace: "backprop-playground", v: 1, type: "call", id: `f${k}`, name: "step", params: { count: -1 } },
        "*",
      );
  });
  const longest = await frame.evaluate(async () => {
    let [longest, last] = [0, performance.now()];
    for (let k = 0; k < 60; k++) {
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      [longest, last] = [Math.max(longest, now - last), now];
    }
    return longest;
  });
  expect(longest).toBeLessThan(2_000);
  await page.waitForTimeout(1_500);
  expect(await page.evaluate(() => window.playground.hash())).toBe(before);
  expect(problems).toEqual([]);
  await ended(context);
});

test("the frame speaks to named origins only", async () => {
  const { page, context, problems } = await embedded(held, "?origin=https://school.example", { connected: false });
  await page.waitForFunction(() => (window as unknown as { raw: unknown[] }).raw.length > 0);
  const error = await page.evaluate(async () => {
    const ask = window.embed.connect(document.querySelector("iframe")!);
    return ask.then(
      () => "",
      (problem: Error) => `${problem.name}: ${problem.message}`,
    );
  });
  expect(error).toBe("OriginError: this origin may not speak to the frame");
  expect(problems).toEqual([]);
  await ended(context);
});

test("a frame of no origin (sandbox) and its host find each other, and nobody's storage is needed", async () => {
  const site = await openOrigin({}, { "access-control-allow-origin": "*" });
  const { page, context, problems } = await embedded(held, "", {
    attributes: 'sandbox="allow-scripts"',
    embed: `${site.url}/backprop/embed/`,
  });
  const answered = await page.evaluate(async () => [
    (await window.playground.step())?.step,
    await window.playground.hash(),
  ]);
  const same = await embedded(held);
  expect(answered).toEqual(
    await same.page.evaluate(async () => [(await window.playground.step())?.step, await window.playground.hash()]),
  );
  expect([...problems, ...same.problems]).toEqual([]);
  await ended(context, same.context);
  await site.close();
});

test("a host of no origin (sandbox), and so its frame, find each other", async () => {
  const site = await openOrigin({}, { "access-control-allow-origin": "*" });
  held.served["/inner.html"] = {
    html: `<!doctype html><iframe src="${site.url}/backprop/embed/"></iframe><script>${held.script}</script>
<script>
  embed.connect(document.querySelector("iframe")).then(async (playground) => {
    parent.postMessage({ step: (await playground.step()).step, origin }, "*");
  });
</script>`,
  };
  held.served["/outer.html"] = {
    html: `<!doctype html><script>
  window.said = new Promise((resolve) => addEventListener("message", ({ data }) => resolve(data)));
</script><iframe sandbox="allow-scripts" src="/inner.html"></iframe>`,
  };
  const { page, context, problems } = await openPage(held.browser, `${held.school.url}/outer.html`);
  const said = await page.evaluate(() => (window as unknown as { said: Promise<unknown> }).said);
  expect(said).toEqual({ step: 1, origin: "null" });
  expect(problems).toEqual([]);
  await ended(context);
  await site.close();
});

test("a page's side is smaller than 3 kB", () => {
  expect(gzipSync(held.script).length).toBeLessThan(3_000);
  expect(readFileSync(helper, "utf8")).not.toMatch(/^import \{/m);
});
