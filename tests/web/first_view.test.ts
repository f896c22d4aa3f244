// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { isInFirstView } from "../../web/first_view.ts";

const importers: Record<string, string[]> = {
  element: ["page"],
  view: ["element", "lazy"],
  icons: ["view"],
  lazy: [],
  chart: ["lazy"],
  page: [],
  address: ["page"],
  a: ["b"],
  b: ["a"],
};
const graph = { getModuleInfo: (id: string) => (importers[id] ? { importers: importers[id] } : null) };
const inFirstView = (id: string): boolean => isInFirstView(id, "element", graph);

test("what the element imports, directly or not, is in the first view", () => {
  expect(["element", "view", "icons"].map(inFirstView)).toEqual([true, true, true]);
});

test("what only lazy parts or the page import is not", () => {
  expect(["lazy", "chart", "page", "address", "unknown"].map(inFirstView)).not.toContain(true);
});

test("modules that import one another in a circle end the search", () => {
  expect(inFirstView("a")).toBe(false);
});
