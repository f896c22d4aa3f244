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
  await page.addInitScript(note);
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

function note(): void {
  const noted: Record<string, string>[] = [];
  (globalThis as unknown as { noted: object }).noted = noted;
  const look = (): void => {
    const parts = document.querySelector("backprop-playground")?.shadowRoot?.querySelectorAll(".part") ?? [];
    // Told as it is painted in this frame: when what observes sizes has had its say as well.
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      const places: Record<string, string> = {};
      for (const { target, boundingClientRect } of entries) {
        const { x, y, width, height } = boundingClientRect;
        places[target.getAttribute("part") ?? ""] = [x + scrollX, y + scrollY, width, height].map(Math.round).join(" ");
      }
      if (JSON.stringify(places) !== JSON.stringify(noted.at(-1))) noted.push(places);
    });
    for (const part of parts) if (getComputedStyle(part).visibility === "visible") observer.observe(part);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
