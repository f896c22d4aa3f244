// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { button } from "./support/controls.ts";
import {
  choose,
  isDone,
  lesson,
  lessonStep,
  next,
  part,
  predictNumber,
  shownNumber,
  tableRows,
  untilDone,
} from "./support/lesson.ts";
import { useSite } from "./support/page.ts";
import { heard, openSmallLesson, smallLesson } from "./support/small_lesson.ts";

/** A lesson as it is read: its text, its questions and tasks, its table, and the way through it. */
const held = useSite();

describe("a lesson that is given as an object", () => {
  test("shows its text as elements and its numbers live, with the parts and controls of its step alone", async () => {
    const { page, context, problems, asked } = await openSmallLesson(held);
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
    const { page, context } = await openSmallLesson(held);
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
    const { page, context } = await openSmallLesson(held);
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
    const { page, context } = await openSmallLesson(held);
    expect(await predictNumber(page, 0.7)).toBe(false);
    await lesson(page).getByText("Not this time.").waitFor();
    await next(page);
    expect(await choose(page, "down")).toBe(true);
    await lesson(page).getByText("Downhill.").waitFor();
    await context.close();
  });

  test("sees by itself that a task is done, says so, and lights the way on", async () => {
    const { page, context } = await openSmallLesson(held);
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
    const { page, context } = await openSmallLesson(held);
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
    const { page, context } = await openSmallLesson(held);
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
    const { page, context } = await openSmallLesson(held);
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
    const { page, context, problems } = await openSmallLesson(held);
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
    const { page, context } = await openSmallLesson(held);
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
