// SPDX-License-Identifier: MIT
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dist, expectSameAsAlone, pageOf, useVisitor, visit, workers } from "./support/builds.ts";
import { openOrigin, type Origin } from "./support/origins.ts";

/** Each build of the element in a page of its own origin, the files on another one: the same parameters as in Node. */
const classic = "backprop-playground.classic.js";
const element = `<backprop-playground dataset="spiral" layers="5,3" seed="11">needs WebAssembly</backprop-playground>`;

const held = useVisitor();
let files: Origin;
let host: Origin;
const work = mkdtemp(join(tmpdir(), "backprop-builds-"));

beforeAll(async () => {
  files = await openOrigin({}, { "access-control-allow-origin": "*" });
  const script = `<script src="${files.url}/backprop/${classic}"></script>`;
  const module = `<script type="module" src="${files.url}/backprop/backprop-playground.js"></script>`;
  const own = `<script type="module" src="/backprop/backprop-playground.js"></script>`;
  const threadOnly = { "content-security-policy": "worker-src 'none'" };
  const compilesNothing = { "content-security-policy": "default-src 'self'" };
  host = await openOrigin({
    "/classic": { html: pageOf(script, element) },
    "/classic-on-the-thread": { html: pageOf(script, element), headers: threadOnly },
    "/sandbox": { html: pageOf(`<iframe sandbox="allow-scripts" src="/classic" width="900" height="600"></iframe>`) },
    "/module": { html: pageOf(module, element, element) },
    "/compiles-nothing": { html: pageOf(own, element, element), headers: compilesNothing },
    "/empty": { html: pageOf("<p>a notebook</p>") },
  });
});
afterAll(async () => {
  await Promise.all([files.close(), host.close()]);
  await rm(await work, { recursive: true });
});

describe("the classic build, one file", () => {
  test("trains from another origin, in a worker, and asks for nothing but itself", async () => {
    const { page, problems } = await visit(held, `${host.url}/classic`);
    await expectSameAsAlone(page);
    expect(workers(page)).toEqual(["blob"]);
    // All that is otherwise fetched when it is needed: parts further down, and a lesson.
    for (const view of ["race", "landscape", "company", "backwards", "ways"])
      await page.evaluate((view) => document.querySelector("backprop-playground")!.setAttribute("views", view), view);
    await page.evaluate(() => (document.querySelector("backprop-playground")!.lesson = "one-weight"));
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    const outside = held.asked.filter((address) => !address.startsWith("blob:") && !address.endsWith("/favicon.ico"));
    expect(outside).toEqual([`${host.url}/classic`, `${files.url}/backprop/${classic}`]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("trains in a page that was opened from a disk", async () => {
    const folder = await work;
    await copyFile(join(dist, classic), join(folder, classic));
    await writeFile(join(folder, "page.html"), pageOf(`<script src="${classic}"></script>`, element));
    const { page, problems } = await visit(held, pathToFileURL(join(folder, "page.html")).href);
    await expectSameAsAlone(page);
    expect(workers(page)).toEqual(["blob"]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("trains in a sandboxed frame, which has no origin", async () => {
    const { page, problems } = await visit(held, `${host.url}/sandbox`);
    const frame = (await (await page.locator("iframe").elementHandle()).contentFrame())!;
    await expectSameAsAlone(frame);
    expect(workers(page)).toEqual(["blob"]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("trains on the page's thread where no worker is allowed", async () => {
    const { page } = await visit(held, `${host.url}/classic-on-the-thread`); // the policy's refusal is in the console
    await expectSameAsAlone(page);
    expect(workers(page)).toEqual([]);
    await page.close();
  });

  test("says what to do where its engine does not run: a browser without vectors", async () => {
    const { page } = await visit(held, `${host.url}/empty`);
    await page.evaluate(() => (WebAssembly.validate = () => false));
    await page.addScriptTag({ url: `${files.url}/backprop/${classic}` });
    const reason = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener("backprop-error", (event) =>
            resolve((event as CustomEvent<{ reason: string }>).detail.reason),
          );
          document.body.append(document.createElement("backprop-playground"));
        }),
    );
    expect(reason).toMatch(/no 128-bit vectors.*wasm-url/);
    await page.evaluate((url) => {
      document.querySelector("backprop-playground")!.remove();
      const playground = document.createElement("backprop-playground");
      for (const [name, value] of Object.entries({ "wasm-url": url, dataset: "spiral", layers: "5,3", seed: "11" }))
        playground.setAttribute(name, value);
      document.body.append(playground);
    }, `${files.url}/backprop/engine/backprop.wasm`);
    await expectSameAsAlone(page);
    await page.close();
  });
});

describe("the module", () => {
  test("trains from another origin, and a second element fetches and compiles no WebAssembly", async () => {
    const { page, problems } = await visit(held, `${host.url}/module`);
    await expectSameAsAlone(page);
    const wasm = (): string[] => held.asked.concat(files.asked).filter((address) => address.endsWith(".wasm"));
    const before = wasm();
    expect(before.length).toBeGreaterThan(0);
    await expectSameAsAlone(page, 1);
    expect(workers(page)).toEqual(["blob", "blob"]);
    expect(wasm()).toEqual(before);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("fetches its further parts and lessons from its own origin: the host has none", async () => {
    const { page, problems } = await visit(held, `${host.url}/module`);
    const answer = await page.evaluate(async () => {
      const playground = document.querySelector("backprop-playground")!;
      await playground.ready;
      await playground.step(5);
      await playground.back(2); // needs the second part of the engine
      playground.lesson = "one-weight";
      return playground.metrics!.step;
    });
    expect(answer).toBe(3);
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    expect(files.asked.some((path) => /rest.*\.wasm$/.test(path))).toBe(true);
    const ours = held.asked.filter((address) => address.startsWith(host.url) && !address.endsWith("/favicon.ico"));
    expect(ours).toEqual([`${host.url}/module`]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("shares the compiled engine also on a page that may not compile by itself", async () => {
    host.asked.length = 0;
    const { page, problems } = await visit(held, `${host.url}/compiles-nothing`);
    for (const nth of [0, 1]) await expectSameAsAlone(page, nth);
    expect(host.asked.filter((path) => /first.*\.wasm$/.test(path))).toHaveLength(1);
    expect(workers(page)).toEqual(["http", "http"]);
    expect(await page.evaluate(() => WebAssembly.compile(new Uint8Array(8)).then(String, String))).toMatch(
      /CompileError/,
    );
    expect(problems.filter((text) => !/CompileError|Content Security Policy/.test(text))).toEqual([]);
    await page.close();
  });
});
