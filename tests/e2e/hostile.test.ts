// SPDX-License-Identifier: MIT
import { isDeepStrictEqual } from "node:util";
import type { Frame } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type {} from "../../web/element/backprop_playground.ts"; // the element in the tag names
import { hostileAttributes } from "../web/embed/hostile_attributes.ts";
import { hostileMessages } from "../web/embed/hostile_messages.ts";
import { special } from "../web/embed/special.ts";
import { hostileLessons } from "../web/lessons/hostile_lessons.ts";
import { openOrigin, type Origin } from "./support/origins.ts";
import { openPage, useSite, type Watched } from "./support/page.ts";

const held = useSite();
let school: Origin;
let watched: Watched;
let frame: Frame;

interface Told {
  kind: string;
  path?: string;
  reason: string;
}
interface Answer {
  id: string;
  params: { ok: boolean; error?: { name: string; message: string } };
}
declare global {
  interface Window {
    answers: Answer[];
    errors: Told[];
    violations: string[];
  }
}
const names = ["SchemaError", "SpecError", "AttributeError", "EngineError", "TypeError"];

beforeAll(async () => {
  school = await openOrigin({
    "/": {
      html: `<!doctype html><title>School</title>
<script>
  window.answers = [];
  addEventListener("message", ({ data }) => data.type === "result" && answers.push(data));
</script>
<iframe width="1000" height="800" src="${held.site.url}embed/"></iframe>`,
    },
  });
  watched = await openPage(held.browser, `${school.url}/`);
  frame = watched.page.frames()[1]!;
  await frame.waitForFunction(() => document.querySelector("backprop-playground")?.metrics);
  await frame.evaluate(async () => {
    window.errors = [];
    window.violations = [];
    addEventListener("backprop-error", (event) => window.errors.push((event as CustomEvent<Told>).detail));
    addEventListener("securitypolicyviolation", ({ blockedURI, violatedDirective }) =>
      window.violations.push(`${violatedDirective} ${blockedURI}`),
    );
    const playground = document.querySelector("backprop-playground")!;
    await playground.ready;
    await playground.step(7);
  });
  await send([{ namespace: "backprop-playground", v: 1, type: "call", id: "hello", name: "hello", params: {} }]);
});
afterAll(async () => {
  await watched.context.close();
  await school.close();
});

/** Everything that must be as it was. */
const standing = () =>
  frame.evaluate(async () => {
    const playground = document.querySelector("backprop-playground")!;
    const { spec, metrics, progress, lesson } = playground;
    return JSON.stringify({
      spec,
      metrics,
      progress,
      lesson,
      hash: await playground.hash(),
      experiment: playground.export(),
      playing: playground.state?.playing,
      attributes: playground.getAttributeNames(),
      shown: [...playground.shadowRoot!.querySelectorAll("section")].map((section) => section.getAttribute("part")),
    });
  });

/** Posts messages as the host, and waits for as many answers. */
async function send(messages: unknown[]): Promise<Answer[]> {
  return watched.page.evaluate(async (messages) => {
    window.answers.length = 0;
    for (const message of messages) document.querySelector("iframe")!.contentWindow!.postMessage(message, "*");
    const begun = performance.now();
    while (window.answers.length < messages.length && performance.now() - begun < 20_000)
      await new Promise((resolve) => setTimeout(resolve, 10));
    return window.answers;
  }, messages);
}

async function expectQuiet(): Promise<void> {
  expect(await frame.evaluate(() => window.violations)).toEqual([]);
  expect(watched.problems).toEqual([]);
}

test("the corpus has two hundred hostile inputs", () => {
  expect(hostileMessages.length).toBeGreaterThanOrEqual(90);
  expect(hostileAttributes.length).toBeGreaterThanOrEqual(60);
  expect(hostileLessons.length).toBeGreaterThanOrEqual(50);
});

test("hostile messages change nothing, and each is answered with a typed error", async () => {
  const before = await standing();
  // What no text can hold is made in the page.
  await watched.page.addScriptTag({ content: `window.special = ${special.toString()}` });
  const answers = await watched.page.evaluate(async (hostile) => {
    const make = (window as unknown as { special: typeof special }).special;
    window.answers.length = 0;
    const found: Record<string, Answer["params"]> = {};
    // One after the other, so that each answer is known to be whose it is: some have no id to answer to.
    for (const one of hostile) {
      const already = window.answers.length;
      document.querySelector("iframe")!.contentWindow!.postMessage(make(one), "*");
      const begun = performance.now();
      while (window.answers.length === already && performance.now() - begun < 5_000)
        await new Promise((resolve) => setTimeout(resolve, 1));
      found[one.says] = window.answers[already]?.params ?? { ok: true };
    }
    return found;
  }, hostileMessages);
  const accepted = Object.entries(answers).filter(
    ([, { ok, error }]) => ok || !error?.message || !names.includes(error.name),
  );
  expect(accepted).toEqual([]);
  expect(await standing()).toBe(before);
  await expectQuiet();
});

test("messages from a window that is not the parent change nothing", async () => {
  const before = await standing();
  const errors = await frame.evaluate(() => window.errors.length);
  await watched.page.evaluate(
    (script) =>
      new Promise((resolve) => {
        const other = document.createElement("iframe");
        other.srcdoc = script;
        other.onload = resolve;
        document.body.append(other);
      }),
    `<script>
      for (const name of ["hello", "play", "step", "reset"])
        parent.frames[0].postMessage({ namespace: "backprop-playground", v: 1, type: "call", id: name, name, params: {} }, "*");
    </script>`,
  );
  await frame.waitForFunction((count) => window.errors.length >= count + 4, errors);
  expect(await standing()).toBe(before);
  await expectQuiet();
});

/** Sets attributes one after the other; returns those that raised no typed error. */
const tryAttributes = (attributes: typeof hostileAttributes): Promise<string[]> =>
  frame.evaluate(async (attributes) => {
    const playground = document.querySelector("backprop-playground")!;
    const silent: string[] = [];
    for (const [name, value] of attributes) {
      const told = new Promise<Told | null>((resolve) => {
        playground.addEventListener("backprop-error", (event) => resolve((event as CustomEvent<Told>).detail), {
          once: true,
        });
        setTimeout(resolve, 5_000, null);
      });
      playground.setAttribute(name, value);
      const error = await told;
      playground.removeAttribute(name);
      const typed =
        error && error.reason !== "" && (["attribute", "lesson"].includes(error.kind) || error.path !== undefined);
      if (!typed) silent.push(`${name}="${value.slice(0, 40)}" ${JSON.stringify(error)}`);
    }
    return silent;
  }, attributes);

/** Gives lessons one after the other; returns those that raised no typed error. What JSON can hold travels as text: faster. */
const tryLessons = (lessons: typeof hostileLessons): Promise<string[]> =>
  frame.evaluate(
    async (lessons) => {
      const playground = document.querySelector("backprop-playground")!;
      const silent: string[] = [];
      for (const [says, text, lesson] of lessons) {
        const told = new Promise<Told | null>((resolve) => {
          playground.addEventListener("backprop-error", (event) => resolve((event as CustomEvent<Told>).detail), {
            once: true,
          });
          setTimeout(resolve, 5_000, null);
        });
        playground.lesson = text === null ? lesson : JSON.parse(text);
        const error = await told;
        if (error?.kind !== "lesson" || !error.path || error.reason === "")
          silent.push(`${says}: ${JSON.stringify(error)}`);
      }
      return silent;
    },
    lessons.map(([says, lesson]) => {
      const text = textOf(lesson);
      return [says, text, text === null ? lesson : null] as const;
    }),
  );

function textOf(lesson: unknown): string | null {
  try {
    const text = JSON.stringify(lesson);
    return isDeepStrictEqual(JSON.parse(text), lesson) ? text : null;
  } catch {
    return null;
  }
}

test("hostile attributes change nothing, and each is told as an error of its own", async () => {
  const before = await standing();
  expect(await tryAttributes(hostileAttributes)).toEqual([]);
  expect(await standing()).toBe(before);
  await expectQuiet();
});

test("hostile lesson files change nothing, and each is told with the place", async () => {
  const before = await standing();
  expect(await tryLessons(hostileLessons)).toEqual([]);
  expect(await standing()).toBe(before);
  await expectQuiet();
});

test("while a lesson is read, what is hostile leaves its reader where they are", async () => {
  await frame.evaluate(async () => {
    const playground = document.querySelector("backprop-playground")!;
    const told = new Promise((resolve) => playground.addEventListener("backprop-lesson", resolve, { once: true }));
    playground.lesson = "one-weight";
    await told;
  });
  await frame.locator("bp-lesson section[part=lesson][aria-busy=false]").waitFor();
  const before = await standing();
  const hostile = hostileMessages.filter(({ special }) => !special).map(({ message }) => message);
  for (let k = 0; k < hostile.length; k += 40) {
    const answers = await send(hostile.slice(k, k + 40));
    expect(answers.filter(({ params }) => params.ok)).toEqual([]);
  }
  expect(await tryLessons(hostileLessons)).toEqual([]);
  // An attribute `lesson` that is taken away closes the lesson, as it should.
  expect(await tryAttributes(hostileAttributes.filter(([name]) => name !== "lesson"))).toEqual([]);
  expect(await standing()).toBe(before);
  await expectQuiet();
});
