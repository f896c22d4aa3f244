// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { significant } from "../../web/format/number.ts";
import type { Focus } from "../../web/state/state.ts";
import { mazur, mazurHash } from "./support/mazur.ts";
import {
  BATCH,
  ERROR,
  type Expected,
  ofAll,
  ofLayer,
  ofParameter,
  ofSlope,
  ofUnit,
  STAGES,
  UPDATE,
} from "./support/mazur_numbers.ts";
import {
  asShown,
  chooseTab,
  explained,
  lookAt,
  NOT_YET,
  numberOf,
  openMicroscope,
  readNumbers,
} from "./support/microscope.ts";
import { publishedAt, publishedChecks } from "./support/mazur_published.ts";
import { hash, openPage, useSite } from "./support/page.ts";
import { stage, stageBack } from "./support/walking.ts";

type Parameter = Extract<Focus, { kind: "parameter" }>;

const units = [0, 1].flatMap((layer) => [0, 1].map((unit) => ({ kind: "unit", layer, unit }) as const));
const parameters = units.flatMap(({ layer, unit }): Parameter[] =>
  [0, 1, null].map((row) => ({ kind: "parameter", layer, row, column: unit })),
);
/** Where a number has not changed since the stage before, a few places stand for all. */
const few: Parameter[] = [parameters[2]!, parameters[10]!];

const held = useSite();

/** Everything that the microscope shows of one thing that differs from what it must show at this stage; nothing may be left over. */
async function differences(page: Page, expected: readonly Expected[], stage: number): Promise<string[]> {
  const shown = await readNumbers(page);
  const missed = expected.filter(({ where }) => !shown.some((one) => where.test(one.where)));
  return [
    ...missed.map(({ where }) => `not shown: ${where.source}`),
    ...shown.flatMap(({ where, text, title }) => {
      const of = expected.find((one) => one.where.test(where));
      if (!of) return [`nobody knows: ${where} = ${text}`];
      if (stage < of.from) {
        // Before the first update the last one was none.
        const isBlank = text === (where.includes("Last update") ? "0" : NOT_YET);
        return isBlank ? [] : [`too early: ${where} = ${text}`];
      }
      const exact = numberOf(title);
      const value = typeof of.value === "number" ? of.value : of.value(exact);
      const within = of.within ?? Math.max(1e-12 * Math.abs(value), 1e-16);
      const said = asShown(of.within === undefined ? value : exact, text);
      const isOff = !(Math.abs(exact - value) <= within) || said !== text;
      return isOff ? [`${where}: shows ${text} (${title}), expected ${said} (${value})`] : [];
    }),
  ];
}

describe("Mazur's example, opened from a link and walked stage by stage", () => {
  test("shows at every stage the numbers of the published example, and · for those still to come", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url + (await mazurHash()));
    const wrong: string[] = [];
    const compare = async (at: number, name: string, expected: readonly Expected[]): Promise<void> => {
      wrong.push(...(await differences(page, expected, at)).map((text) => `stage ${at}, ${name}: ${text}`));
    };
    for (let at = BATCH; at < STAGES; at++) {
      await stage(page);
      await openMicroscope(page);
      for (const focus of units) {
        await lookAt(page, focus);
        await compare(at, JSON.stringify(focus), ofUnit(focus));
      }
      for (const layer of at >= UPDATE - 1 ? [0, 1] : [1]) {
        await lookAt(page, { kind: "layer", layer });
        await compare(at, `layer ${layer}`, ofLayer({ kind: "layer", layer }));
      }
      for (const focus of at >= UPDATE - 1 ? parameters : few) {
        await lookAt(page, focus);
        await compare(at, JSON.stringify(focus), ofParameter(focus));
      }
      for (const focus of at >= UPDATE - 1 ? [parameters[0]!, parameters[10]!] : [parameters[10]!]) {
        await lookAt(page, focus, "slope");
        await compare(at, `slope ${JSON.stringify(focus)}`, ofSlope(focus));
      }
      await chooseTab(page, "all");
      await explained(page);
      await compare(at, "all weights", ofAll(at));
      if (at === ERROR) {
        const loss = significant(mazur.expected.loss, 4);
        expect(await page.locator("bp-network-view .loss b").textContent()).toContain(loss);
        expect(await page.locator("bp-loop-chart .said").textContent()).toContain(loss);
      }
    }
    expect(wrong).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("agrees with the article and its weights after the update, and goes back to the very hash before", async () => {
    const { page, context, problems } = await openPage(held.browser, held.site.url + (await mazurHash()));
    const first = await hash(page);
    for (let at = BATCH; at < STAGES; at++) {
      expect(await hash(page)).toBe(first);
      await stage(page);
    }
    expect(await hash(page)).not.toBe(first);
    const flat = await page.evaluate(() => [
      ...(document.querySelector("backprop-playground")?.state?.frame?.parameters ?? []),
    ]);
    const wanted = mazur.expected.W_after.flatMap((layer, of) => [...layer.flat(), ...mazur.network.biases[of]!]);
    expect(flat.length).toBe(wanted.length);
    flat.forEach((value, index) => expect(Math.abs(value - wanted[index]!)).toBeLessThan(1e-12));

    await openMicroscope(page);
    const found: Record<string, string> = {};
    const printed: Record<string, string> = {};
    for (const { focus, tab, checks } of publishedAt) {
      await lookAt(page, focus, tab);
      const shown = await readNumbers(page);
      for (const [name, where] of Object.entries(checks)) {
        const { published, agrees_to_printed_digits: agrees } = publishedChecks[name]!;
        if (!agrees) continue; // slips of the article
        const one = shown.find((shown) => where.test(shown.where));
        printed[name] = published;
        found[name] = numberOf(one?.title ?? "").toFixed(published.split(".")[1]!.length);
        expect(asShown(numberOf(one?.title ?? ""), one?.text ?? "")).toBe(one?.text);
      }
    }
    expect(found).toEqual(printed);
    expect(Object.keys(found).length).toBe(21);

    for (let at = UPDATE - 1; at >= BATCH; at--) {
      await stageBack(page);
      expect(await hash(page)).toBe(first);
    }
    expect(problems).toEqual([]);
    await context.close();
  });

  test("a click on a unit, a connection or a layer's name opens the microscope on it", async () => {
    const { page, context } = await openPage(held.browser, held.site.url + (await mazurHash()));
    await stage(page);
    const name = page.locator("bp-microscope h3.name");
    const network = page.locator("bp-network-view");
    await network.getByRole("button", { name: /^unit 2 of layer 1/ }).click();
    expect(await name.textContent()).toBe("unit 2 of layer 1");
    const place = await network
      .locator(".edge")
      .nth(3)
      .evaluate((edge: SVGPathElement) => {
        const { x, y } = edge.getPointAtLength(edge.getTotalLength() * 0.2);
        const at = new DOMPoint(x, y).matrixTransform(edge.getScreenCTM()!);
        return [at.x, at.y] as const;
      });
    await page.mouse.click(...place);
    await page.locator("bp-weight-tab").waitFor();
    expect(await name.textContent()).toMatch(/^w\[2→2\], layer 1: x₂ → unit 2/);
    await network
      .getByRole("button", { name: /Output/ })
      .first()
      .click();
    await page.locator("bp-layer-tab").waitFor();
    expect(await name.textContent()).toBe("the output layer");
    await context.close();
  });
});
