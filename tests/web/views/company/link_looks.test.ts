// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { momentOf } from "../../../../web/company/moment.ts";
import { companyLayout } from "../../../../web/views/company/company_layout.ts";
import { linkLook } from "../../../../web/views/company/link_looks.ts";
import { companyAt } from "../../company/company_fixtures.ts";

const { links } = companyLayout([2, 3, 1], 700);

function looksAt(stage: number | null) {
  const state = companyAt(stage);
  const moment = stage === null ? null : momentOf(state);
  return links.map((link) => ({ link, ...linkLook(link, state.frame!.parameters, state.loaded!.layout, moment) }));
}

test("without a walk, width and sign are the weight's", () => {
  const { parameters } = companyAt(null).frame!;
  const looks = looksAt(null);
  expect(looks[0]!.sign).toBe(parameters[0]! < 0 ? "negative" : "positive");
  expect(looks.every(({ way }) => way === null)).toBe(true);
});

test("on the way up the strongest report is the widest line, and other levels are faint", () => {
  const looks = looksAt(1);
  const widths = looks.filter(({ link }) => link.layer === 0).map(({ width }) => width);
  expect(Math.max(...widths)).toBe(9);
  expect(
    looks.filter(({ link }) => link.layer === 1).every(({ opacity, way }) => opacity === 0.25 && way === null),
  ).toBe(true);
  expect(looks.some(({ way }) => way === "forward")).toBe(true);
});

test("on the way down light travels backward over the managers' lines", () => {
  const ways = looksAt(6).filter(({ way }) => way !== null);
  expect(ways.length).toBeGreaterThan(0);
  expect(ways.every(({ way, link }) => way === "backward" && link.layer === 1)).toBe(true);
});
