// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { boundsOf } from "../../../../web/views/network/map_sheet.ts";

test("the sheet holds all tiles, in whole pixels", () => {
  const tile = { width: 44, height: 44 };
  const boxes = [
    { x: 10.5, y: 20, ...tile },
    { x: 300, y: 4.25, ...tile },
    { x: 120, y: 60.75, ...tile },
  ];
  expect(boundsOf(boxes)).toEqual({ x: 10, y: 4, width: 334, height: 101 });
});
