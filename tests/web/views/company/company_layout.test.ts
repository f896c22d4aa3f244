// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { companyLayout, cut } from "../../../../web/views/company/company_layout.ts";

test("the last layer stands on top, the features at the bottom", () => {
  const { people } = companyLayout([2, 3, 1], 720);
  const heights = [0, 1, 2].map((column) => people.find((place) => place.column === column)!.head.y);
  expect(heights[0]).toBeGreaterThan(heights[1]!);
  expect(heights[1]).toBeGreaterThan(heights[2]!);
});

test("there is one link for every weight", () => {
  const { links } = companyLayout([2, 3, 1], 720);
  expect(links).toHaveLength(2 * 3 + 3);
  expect(links.filter(({ layer }) => layer === 1).map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
  ]);
});

test.each([270, 330, 500, 760])("at %i px everything lies inside, and no two people stand in each other", (width) => {
  const layout = companyLayout([2, 3, 1], width);
  for (const { head, text, enter, leave } of layout.people) {
    for (const { x, y } of [head, text, enter, leave]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(layout.height);
    }
    expect(head.x - 15).toBeGreaterThanOrEqual(0);
  }
  const managers = layout.people.filter(({ column }) => column === 1).map(({ head }) => head.x);
  expect(managers[1]! - managers[0]!).toBeGreaterThanOrEqual(width / 3 - 1);
});

test("a link goes up from the lower person's head to under the upper one", () => {
  for (const { from, to } of companyLayout([2, 3, 1], 600).links) expect(from.y).toBeGreaterThan(to.y);
});

test("a long name is cut to its room", () => {
  expect(cut("Ana", 5)).toBe("Ana");
  expect(cut("Alexandrina", 5)).toBe("Alex…");
});
