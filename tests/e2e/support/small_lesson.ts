// SPDX-License-Identifier: MIT
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Lesson } from "../../../web/lessons/schema.ts";
import { lessonStep } from "./lesson.ts";
import { openPage, type Site, type Watched } from "./page.ts";

const weight = { of: "weight", layer: 0, row: 0, column: 0 } as const;
const step = { of: "step" } as const;

/** A course author's own lesson, compiled: one weight, three steps, a bit of everything that a text may hold. */
export const smallLesson = {
  version: 1,
  title: "A small lesson",
  summary: "One weight, three steps.",
  minutes: 1,
  lang: "en-GB",
  steps: [
    {
      title: ["One ", { em: ["weight"] }],
      text: [
        { p: ["The weight is ", { slot: "w", digits: 4 }, ", the slope ", { slot: "slope" }, "."] },
        { quote: [{ p: ["Less is ", { strong: ["more"] }, "."] }] },
        {
          formula: [
            ["mi", {}, ["w"]],
            ["mo", {}, ["="]],
            ["mn", {}, ["0.8"]],
          ],
          latex: "w=0.8",
        },
        { list: [[{ p: [{ link: "https://example.org/", text: ["elsewhere"] }] }]], ordered: false },
        { head: [["x"], ["y"]], rows: [[["1.5"], ["0.5"]]] },
      ],
      spec: {
        data: { kind: "pair" },
        features: ["x1"],
        layers: [{ units: 1, activation: "linear", bias: false }],
        parameters: [{ weights: [[0.8]] }],
        loss: "squared-error",
        learner: { optimizer: { learningRate: 0.1 } },
      },
      views: ["run", "network"],
      controls: ["step", "back"],
      highlight: ["control:step", "view:network", "edge:0/0/0"],
      numbers: { w: weight, next: { ...weight, of: "next" }, slope: { ...weight, of: "gradient" } },
      predict: {
        ask: ["What will the weight be?"],
        number: "next",
        within: 0.005,
        working: ["It is ", { slot: "next" }, "."],
      },
      task: {
        ask: ["Bring it below 0.6."],
        when: [{ number: "w", below: 0.6 }],
        hint: ["Press ", { strong: ["Step"] }, "."],
        praise: ["It is ", { slot: "w", digits: 2 }, " now."],
      },
    },
    {
      title: ["Step after step"],
      text: [{ p: ["Every step adds a row."] }],
      views: ["run", "network", "output"],
      numbers: { step, w: weight },
      table: {
        columns: [
          { label: ["step"], number: "step" },
          { label: ["w"], number: "w", digits: 4 },
        ],
        rows: 20,
      },
      predict: {
        ask: ["Where does it go?"],
        choices: [
          { text: ["up"], when: [{ number: "w", above: { before: "w" } }] },
          { text: ["down"], when: [{ number: "w", below: { before: "w" } }] },
        ],
        then: { step: 1 },
        working: ["Downhill."],
      },
      task: { ask: ["Go back once."], when: [{ did: "back" }], praise: ["Time runs both ways."] },
    },
    { title: ["The end"], text: [{ p: ["That is all."] }], views: ["output"], highlight: ["view:output"] },
  ],
} as unknown as Lesson;

/** The page with the small lesson open, remembering what the element tells. */
export async function openSmallLesson(
  { browser, site }: { browser: Browser; site: Site },
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const watched = await openPage(browser, `${site.url}#seed=1`, options);
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
export function heard<Detail>(page: Page, wanted: string): Promise<Detail[]> {
  return page.evaluate((wanted) => {
    const { heard } = globalThis as unknown as { heard: { name: string; detail: unknown }[] };
    return heard.filter(({ name }) => name === wanted).map(({ detail }) => detail);
  }, wanted) as Promise<Detail[]>;
}
