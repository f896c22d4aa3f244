// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { button } from "./support/controls.ts";
import {
  choose,
  isDone,
  lessonStep,
  next,
  predictNumber,
  shownNumber,
  tableRows,
  untilDone,
} from "./support/lesson.ts";
import { openPage, useSite, type Watched } from "./support/page.ts";
import { smallLesson } from "./support/small_lesson.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const held = useSite();
const lesson = (page: Page) => page.locator("bp-lesson");
const part = (page: Page, name: string) => page.locator(`backprop-playground section[part=${name}]`);

/** The page with the small lesson open, remembering what the element tells. */
async function openSmall(options: BrowserContextOptions = {}): Promise<Watched> {
  const watched = await openPage(held.browser, `${held.site.url}#seed=1`, options);
  await watched.page.evaluate((given) => {
    const element = document.querySelector("backprop-playground")!;
    const heard: { name: string; detail: unknown }[] = [];
    for (const name of ["backprop-lesson", "backprop-statement", "backprop-error", "backprop-lesson-leave"])
      addEventListener(name, (event) => heard.push({ name, detail: (event as CustomEvent).detail as unknown }));
    Object.assign(globalThis, { heard });
    element.lesson = given;
  }, smallLesson as object);
  await lessonStep(watched.page);
  return watched;
}
/** What the element has told with events of this name. */
function heard<Detail>(page: Page, wanted: string): Promise<Detail[]> {
  return page.evaluate((wanted) => {
    const { heard } = globalThis as unknown as { heard: { name: string; detail: unknown }[] };
    return heard.filter(({ name }) => name === wanted).map(({ detail }) => detail);
  }, wanted) as Promise<Detail[]>;
}

describe("a lesson that is given as an object", () => {
  test("shows its text as elements and its numbers live, with the parts and controls of its step alone", async () => {
    const { page, context, problems, asked } = await openSmall();
    expect(await lessonStep(page)).toEqual({ at: 0, steps: 3, title: "One weight" });
    expect(await lesson(page).locator("section[part=lesson]").getAttribute("lang")).toBe("en-GB");
    expect(await shownNumber(page, "w")).toBe("0.8000");
    expect(await shownNumber(page, "slope")).toBe("2.100");
    expect(await lesson(page).locator("blockquote strong").textContent()).toBe("more");
    expect(await lesson(page).locator("math[display=block]").count()).toBe(1);
    expect(await lesson(page).locator("td").allTextContents()).toEqual(["1.5", "0.5"]);
    expect(await lesson(page).getByRole("link", { name: "elsewhere" }).getAttribute("rel")).toBe("noopener");
    expect(await part(page, "network").count()).toBe(1);
    expect(await part(page, "output").count()).toBe(0);
    expect(await button(page, "Play").count()).toBe(0);
    await button(page, "Step").click();
    await expect.poll(() => shownNumber(page, "w")).toBe("0.5900");
    expect(asked.filter((address) => address.includes("example.org"))).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("points at what its step speaks of: a part, a control, a weight", async () => {
    const { page, context } = await openSmall();
    await page.locator("section[part=network].lit").waitFor();
    expect(await page.locator("bp-run-bar .lit").textContent()).toContain("Step");
    expect(await page.evaluate(() => document.querySelector("backprop-playground")!.state!.view.source)).toEqual({
      kind: "edge",
      layer: 0,
      row: 0,
      column: 0,
    });
    await next(page);
    await page.locator("section[part=network]:not(.lit)").waitFor();
    expect(await page.evaluate(() => document.querySelector("backprop-playground")!.state!.view.source)).toBeNull();
    await context.close();
  });

  test("asks first: what is no number is not taken, and then comes what the engine found, with the working", async () => {
    const { page, context } = await openSmall();
    await lesson(page).getByRole("textbox", { name: "Your prediction" }).fill("a half");
    await lesson(page).getByRole("button", { name: "Show me" }).click();
    await lesson(page).getByRole("alert").getByText("That is not a number").waitFor();
    expect(await predictNumber(page, "0,59")).toBe(true);
    const predict = lesson(page).locator(".predict");
    expect(await predict.locator(".figure").allTextContents()).toEqual(["0.59", "0.59"]);
    expect(await predict.locator(".working").textContent()).toBe("It is 0.5900.");
    // The focus was on a button that is gone; reading goes on where the question was.
    expect(await predict.evaluate((box) => (box.getRootNode() as ShadowRoot).activeElement === box)).toBe(true);
    await context.close();
  });

  test("a wrong prediction is told kindly, and a choice is right when its conditions hold", async () => {
    const { page, context } = await openSmall();
    expect(await predictNumber(page, 0.7)).toBe(false);
    await lesson(page).getByText("Not this time.").waitFor();
    await next(page);
    expect(await choose(page, "down")).toBe(true);
    await lesson(page).getByText("Downhill.").waitFor();
    await context.close();
  });

  test("sees by itself that a task is done, says so, and lights the way on", async () => {
    const { page, context } = await openSmall();
    expect(await isDone(page)).toBe(false);
    const on = lesson(page).getByRole("button", { name: "Next" });
    expect(await on.getAttribute("class")).not.toContain("primary");
    await lesson(page).getByRole("button", { name: "Hint" }).click();
    await lesson(page).locator(".hinted").getByText("Press Step.").waitFor();
    await button(page, "Step").click();
    await untilDone(page);
    await lesson(page).locator(".task").getByText("It is 0.59 now.").waitFor();
    expect(await on.getAttribute("class")).toContain("primary");
    await lesson(page).getByRole("button", { name: "Step 1: One weight, done" }).waitFor();
    const told = await heard<{ lesson: string; at: number; done: boolean[] }>(page, "backprop-lesson");
    expect(told.at(-1)).toEqual({
      lesson: "A small lesson",
      at: 0,
      steps: 3,
      done: [true, false, false],
      finished: false,
    });
    const statements = await heard<{ verb: { display: { en: string } } }>(page, "backprop-statement");
    expect(statements.map(({ verb }) => verb.display.en)).toEqual(["initialized", "progressed"]);
    await context.close();
  });

  test("fills its table row by row, the newest standing out", async () => {
    const { page, context } = await openSmall();
    await next(page);
    for (let made = 1; made <= 2; made++) {
      await button(page, "Step").click();
      await expect.poll(async () => (await tableRows(page)).length).toBe(made + 1);
    }
    expect(await tableRows(page)).toEqual([
      ["0", "0.8000"],
      ["1", "0.5900"],
      ["2", "0.4745"],
    ]);
    expect(await lesson(page).locator("tr.newest td").first().textContent()).toBe("2");
    await button(page, "Back one step").click();
    await untilDone(page);
    await context.close();
  });

  test("nothing is barred: its last page says what was done and what is left, and free play gives everything back", async () => {
    const { page, context } = await openSmall();
    await button(page, "Step").click();
    await untilDone(page);
    for (let turned = 0; turned < 3; turned++) await next(page);
    expect((await lessonStep(page)).at).toBe(3);
    await lesson(page).getByText("2 of the 3 steps of").waitFor();
    await lesson(page)
      .getByRole("button", { name: /Step after step\s*to do/ })
      .click();
    await lesson(page).getByRole("heading", { name: "Step after step" }).waitFor();
    await lesson(page).getByRole("button", { name: "Free play" }).click();
    await lesson(page).waitFor({ state: "detached" });
    await part(page, "output").waitFor();
    await button(page, "Play").waitFor();
    expect(await heard(page, "backprop-lesson-leave")).toHaveLength(1);
    expect(await page.evaluate(() => document.querySelector("backprop-playground")!.lesson)).toBeNull();
    await context.close();
  });

  test("is walked by keyboard: the focus goes to the heading of what comes next, not on opening", async () => {
    const { page, context } = await openSmall();
    const focused = () =>
      lesson(page).evaluate((element) => element.shadowRoot?.activeElement?.localName ?? "elsewhere");
    expect(await focused()).toBe("elsewhere");
    await lesson(page).getByRole("button", { name: "Next" }).focus();
    await page.keyboard.press("Enter");
    await lesson(page).getByRole("heading", { name: "Step after step" }).waitFor();
    await expect.poll(focused).toBe("h2");
    await page.keyboard.press("Tab"); // what can be focused next stands below the heading
    expect(await focused()).toBe("input");
    await context.close();
  });

  test("goes on at its step when the element is removed and comes back", async () => {
    const { page, context, problems } = await openSmall();
    await next(page);
    await page.evaluate(async () => {
      const element = document.querySelector("backprop-playground")!;
      const parent = element.parentElement!;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      parent.append(element);
      await element.ready;
    });
    expect(await lessonStep(page)).toEqual({ at: 1, steps: 3, title: "Step after step" });
    await button(page, "Step").click();
    await expect.poll(async () => (await tableRows(page)).at(-1)).toEqual(["1", "0.5900"]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("goes on where its reader left it, when the page says where that was", async () => {
    const { page, context } = await openSmall();
    await page.evaluate((given) => {
      const element = document.querySelector("backprop-playground")!;
      element.lesson = null;
      element.progress = { lesson: "A small lesson", at: 2, steps: 3, done: [true, false, true], finished: false };
      element.lesson = given;
    }, smallLesson as object);
    expect((await lessonStep(page)).at).toBe(2);
    await lesson(page).getByRole("button", { name: "Step 1: One weight, done" }).waitFor();
    await context.close();
  });
});

describe("a lesson by its address", () => {
  test("is fetched from the file, and an attribute that goes takes it along", async () => {
    const { page, context, problems } = await openPage(held.browser, `${held.site.url}#seed=1`);
    await page.route("**/course/small.json", (route) => route.fulfill({ json: smallLesson }));
    const set = (value: string | null) =>
      page.evaluate((value) => {
        const element = document.querySelector("backprop-playground")!;
        if (value === null) element.removeAttribute("lesson");
        else element.setAttribute("lesson", value);
      }, value);
    await set("course/small.json");
    expect((await lessonStep(page)).title).toBe("One weight");
    await set(null);
    await lesson(page).waitFor({ state: "detached" });
    await part(page, "output").waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test.each([
    ["a name that there is not", "one-wieght", /did you mean "?one-weight/],
    ["an object that is none", { version: 1, title: "No steps", summary: "None.", minutes: 1 }, /steps/],
    ["a script's address", "javascript:alert(1)", /https:/],
  ])("%s is refused with its place, and the playground can be used", async (_, given, reason) => {
    const { page, context, problems } = await openPage(held.browser, `${held.site.url}#seed=1`);
    const error = await page.evaluate(
      (given) =>
        new Promise<{ kind: string; path: string; reason: string }>((resolve) => {
          addEventListener("backprop-error", (event) => resolve((event as CustomEvent<never>).detail), { once: true });
          document.querySelector("backprop-playground")!.lesson = given;
        }),
      given as unknown,
    );
    expect(error).toMatchObject({ kind: "lesson", path: expect.stringMatching(/^\//) as string });
    expect(`${error.path}: ${error.reason}`).toMatch(reason);
    await page.locator("bp-notices").getByRole("alert").waitFor();
    expect(await lesson(page).count()).toBe(0);
    await button(page, "Step").click();
    await page.waitForFunction(() => document.querySelector("backprop-playground")!.metrics!.step === 1);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("without a lesson nothing of it is fetched", async () => {
    const { asked, context } = await openPage(held.browser, `${held.site.url}#seed=1`);
    expect(asked.filter((address) => /reading|open_lesson|read_lesson/.test(address))).toEqual([]);
    await context.close();
  });
});

describe("how it looks", () => {
  test.each([320, 390, 760, 1100, 1400])("nothing is cut off or laid over another at %i pixels", async (width) => {
    const { page, context } = await openSmall({ viewport: { width, height: 900 } });
    for (let at = 0; at < 3; at++) {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const text = (await lesson(page).locator(".page").boundingBox())!;
      const parts = (await page.locator("[part=parts]").boundingBox())!;
      const isBeside = text.x + text.width <= parts.x + 1;
      const isAbove = text.y + text.height <= parts.y + 1;
      expect(isBeside || isAbove).toBe(true);
      expect(isBeside).toBe(width >= 1100);
      await next(page);
    }
    await context.close();
  });

  test("the way on is in sight at every height, however long the text is", async () => {
    for (const viewport of [
      { width: 1400, height: 500 },
      { width: 390, height: 844 },
    ]) {
      const { page, context } = await openSmall({ viewport });
      const box = (await lesson(page).getByRole("button", { name: "Next" }).boundingBox())!;
      expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
      await context.close();
    }
  });

  test.each(["light", "dark"] as const)("axe finds nothing, %s", async (colorScheme) => {
    const { page, context } = await openSmall({ colorScheme, bypassCSP: true });
    await page.evaluate(axe);
    for (let at = 0; at <= 3; at++) {
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
      });
      expect(found).toEqual([]);
      if (at < 3) await next(page);
    }
    await context.close();
  });

  test("a step's pulse is left out where motion is not wanted", async () => {
    const { page, context } = await openSmall({ reducedMotion: "reduce" });
    const animation = await page
      .locator("section[part=network].lit")
      .evaluate((lit) => getComputedStyle(lit).animationName);
    expect(animation).toBe("none");
    await context.close();
  });
});
