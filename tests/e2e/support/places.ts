// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";

/** Where each part stands that a reader sees, by its name: "x y width height" in the document. */
export type Places = Record<string, string>;

/** Where they stand now. */
export function shownPlaces(page: Page): Promise<Places> {
  return page.evaluate(readPlaces);
}

/** Notes from now on, in every page that is opened, what was painted in each frame (notedPlaces). */
export async function notePlaces(page: Page): Promise<void> {
  await page.addInitScript(`(${String(note)})(${String(readPlaces)})`);
}

/** What was painted so far, the first first; what stayed as it was is there once. */
export function notedPlaces(page: Page): Promise<Places[]> {
  return page.evaluate(() => (globalThis as unknown as { noted: Places[] }).noted);
}

function readPlaces(): Record<string, string> {
  const parts = document.querySelector("backprop-playground")?.shadowRoot?.querySelectorAll(".part") ?? [];
  const seen = [...parts].filter((part) => getComputedStyle(part).visibility === "visible");
  const places: Record<string, string> = {};
  for (const part of seen) {
    const { x, y, width, height } = part.getBoundingClientRect();
    places[part.getAttribute("part") ?? ""] = [x + scrollX, y + scrollY, width, height].map(Math.round).join(" ");
  }
  return places;
}

function note(read: () => Record<string, string>): void {
  const noted: Record<string, string>[] = [];
  (globalThis as unknown as { noted: object }).noted = noted;
  const look = (): void => {
    // After the frame, when what observes sizes has had its say as well: that is what was painted.
    setTimeout(() => {
      const places = read();
      if (JSON.stringify(places) !== JSON.stringify(noted.at(-1) ?? {})) noted.push(places);
    });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
