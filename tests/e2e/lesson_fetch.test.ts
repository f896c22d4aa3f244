// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { button } from "./support/controls.ts";
import { lesson, lessonStep, part } from "./support/lesson.ts";
import { openPage, useSite } from "./support/page.ts";
import { smallLesson } from "./support/small_lesson.ts";

/** Where a lesson comes from, what is refused instead, and that nothing of it comes unasked. */
const held = useSite();

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
