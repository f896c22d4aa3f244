// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { significant } from "../../../web/format/number.ts";
import type { Focus, MicroscopeTab } from "../../../web/state/state.ts";

/** What the microscope shows where a stage has not computed the number yet. */
export const NOT_YET = "·";
const LABELS: Record<MicroscopeTab, string> = {
  weight: "Weight",
  unit: "Unit",
  layer: "Layer",
  slope: "Slope",
  all: "All weights",
};

/** A number as it stands on the screen, with the place that says what it is: "section › group or table › name". */
export interface Shown {
  where: string;
  text: string;
  /** Every digit of it. */
  title: string;
}

/** Opens the microscope, through its own button, unless it is open. */
export async function openMicroscope(page: Page): Promise<void> {
  const open = page.getByRole("button", { name: "Open on the first weight" });
  if (await open.isVisible()) await open.click();
  await page.locator("bp-microscope [role=tablist]").waitFor();
}

export async function chooseTab(page: Page, tab: MicroscopeTab): Promise<void> {
  await page.locator("bp-microscope").getByRole("tab", { name: LABELS[tab], exact: true }).click();
}

/** Puts the microscope on something by its tab and its lists, and waits for the numbers. */
export async function lookAt(page: Page, focus: Focus, tab: MicroscopeTab = tabOf(focus)): Promise<void> {
  const view = () => page.evaluate(() => document.querySelector("backprop-playground")!.state!.view);
  if ((await view()).tab !== tab) await chooseTab(page, tab);
  const now = (await view()).focus;
  const lists: [label: string, wanted: unknown, now: unknown][] = [["Layer", focus.layer, now?.layer]];
  if (focus.kind === "unit" && now?.kind === "unit") lists.push(["Unit", focus.unit, now.unit]);
  if (focus.kind === "parameter" && now?.kind === "parameter")
    lists.push(["From", focus.row ?? "bias", now.row ?? "bias"], ["To", focus.column, now.column]);
  for (const [label, wanted, is] of lists) {
    if (wanted === is) continue;
    const name = page.getByText(label, { exact: true });
    await page.locator("bp-microscope .choice", { has: name }).locator("select").selectOption(String(wanted));
  }
  await explained(page);
}

function tabOf(focus: Focus): MicroscopeTab {
  return focus.kind === "parameter" ? "weight" : focus.kind;
}

/** Waits until the numbers of what the microscope is on have come and are drawn. */
export async function explained(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const state = document.querySelector("backprop-playground")?.state;
    if (!state?.view.focus) return false;
    const { focus, tab } = state.view;
    const study = state.frame?.explained?.study;
    if (state.walk && state.frame?.explained?.step !== state.walk.step) return false;
    if (tab === "all") return state.frame?.gradient !== null;
    if (study?.kind === "unit" && focus.kind === "unit")
      return study.layer === focus.layer && study.unit === focus.unit;
    if (study?.kind === "layer" && focus.kind === "layer") return study.layer === focus.layer;
    if (focus.kind !== "parameter" || (study?.kind !== "parameter" && study?.kind !== "slope")) return false;
    if ((tab === "slope") !== (study.kind === "slope") || study.address.layer !== focus.layer) return false;
    return "bias" in study.address
      ? focus.row === null && study.address.bias === focus.column
      : study.address.row === focus.row && study.address.column === focus.column;
  });
  await page.locator("bp-microscope .waiting").waitFor({ state: "detached" });
}

/** Every number that the microscope shows now: factors, tables, the lines of the update, norms. */
export function readNumbers(page: Page): Promise<Shown[]> {
  return page
    .locator("bp-microscope [title].number, bp-microscope td[title], bp-microscope b[title]")
    .evaluateAll(async (elements) => {
      const text = (element: Element | null | undefined): string => {
        const spoken = element?.querySelector(".visually-hidden") ?? element;
        return (spoken?.textContent ?? "").replace(/\s+/g, " ").trim();
      };
      const host = (elements[0]?.getRootNode() as ShadowRoot | undefined)?.host;
      if (host && "updateComplete" in host) await host.updateComplete;
      return [...new Set(elements)].map((element) => {
        const row = element.closest("tr");
        const table = element.closest("table");
        const cells = row ? [...row.children] : [];
        const heads = [...(table?.querySelectorAll("thead th") ?? [])];
        // A cell that spans columns pushes the others on; a row's own header says enough then.
        const isWhole = cells.length === heads.length;
        const column = isWhole ? text(heads[cells.indexOf(element)]) : "";
        const group = text(element.closest("tr.group, tbody")?.querySelector(".group"));
        const factor = element.closest(".factor");
        const where = [
          text(element.closest("section.box")?.querySelector("h3")),
          text(element.closest("figcaption")?.querySelector("b")),
          factor ? (factor.closest("[aria-label]")?.getAttribute("aria-label") ?? "") : group,
          factor ? text(factor.querySelector(".visually-hidden")) : row ? text(row.querySelector("th")) : "",
          column,
        ];
        return {
          where: where.filter((part) => part !== "").join(" › "),
          text: text(element),
          title: element.getAttribute("title") ?? "",
        };
      });
    });
}

/** How many significant digits a text shows: "0.0300" and "3.00·10⁻⁵" show three. */
export function digitsShown(text: string): number {
  const [mantissa = ""] = text.split("·");
  return mantissa.replace(/\D/g, "").replace(/^0+/, "").length;
}

/** The expected number as it should stand there, with as many digits as are shown. */
export function asShown(expected: number, text: string): string {
  return text === "0" ? String(expected) : significant(expected, Math.max(digitsShown(text), 1));
}

/** What a title says, as a number. */
export function numberOf(title: string): number {
  return Number(title.replaceAll("\u2212", "-"));
}
