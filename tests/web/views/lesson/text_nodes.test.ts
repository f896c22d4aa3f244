// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Block, Inline } from "../../../../web/lessons/text.ts";
import { Slots } from "../../../../web/views/lesson/slots.ts";
import { TextNodes } from "../../../../web/views/lesson/text_nodes.ts";
import { markup, paper } from "./paper.ts";

const nodes = () => new TextNodes(paper, new Slots({}));
const written = (...blocks: Block[]): string => markup(nodes().blocks(blocks));
const line = (...inlines: Inline[]): string => markup(nodes().line(inlines));

test("paragraphs, headings, lists, remarks and tables become the elements that mean them", () => {
  expect(
    written({ h: ["A rule"] }, { p: ["one ", { em: ["and"] }, " ", { strong: ["two"] }, " ", { code: "x" }] }),
  ).toBe('<div class="text"><h3>A rule</h3><p>one <em>and</em> <strong>two</strong> <code>x</code></p></div>');
  expect(written({ list: [[{ p: ["a"] }], [{ p: ["b"] }]], ordered: true })).toContain(
    "<ol><li><p>a</p></li><li><p>b</p></li></ol>",
  );
  expect(written({ quote: [{ p: ["remember"] }] })).toContain("<blockquote><p>remember</p></blockquote>");
  expect(written({ head: [["w"]], rows: [[["0.8"]]] })).toContain(
    '<table><thead><tr><th scope="col">w</th></tr></thead><tbody><tr><td>0.8</td></tr></tbody></table>',
  );
});

test("text stays text, whatever it looks like", () => {
  const html = '<img src=x onerror="alert(1)">';
  const made = nodes().line([html]);
  expect(made.children as unknown).toEqual([html]);
  expect(nodes().line([{ code: html }]).textContent).toBe(html);
});

test("a formula is MathML of known tags and attributes; others are left out", () => {
  const math = line({
    math: [
      [
        "mfrac",
        { displaystyle: "true" },
        [
          ["mi", {}, ["a"]],
          ["mn", {}, ["2"]],
        ],
      ],
    ],
    latex: "\\frac a2",
  });
  expect(math).toBe(
    '<span><math alttext="\\frac a2"><mfrac displaystyle="true"><mi>a</mi><mn>2</mn></mfrac></math></span>',
  );
  const hostile = line({
    math: [
      ["script", {}, ["alert(1)"]],
      ["mi", { onclick: "alert(1)", href: "javascript:alert(1)", mathvariant: "normal" }, ["x"]],
    ],
    latex: "x",
  });
  expect(hostile).toBe('<span><math alttext="x"><mi mathvariant="normal">x</mi></math></span>');
});

test("a formula alone in its paragraph stands by itself", () => {
  const math: Inline = { math: [["mi", {}, ["w"]]], latex: "w" };
  expect(written({ p: [math] })).toContain('<div class="formula"><math display="block" alttext="w">');
  expect(written({ p: ["so ", math] })).not.toContain("formula");
});

test("links lead elsewhere beside the lesson, and nowhere with another scheme", () => {
  expect(line({ link: "https://example.org/", text: ["there"] })).toBe(
    '<span><a href="https://example.org/" rel="noopener" target="_blank">there</a></span>',
  );
  expect(line({ link: "#lesson=forward", text: ["next"] })).toBe(
    '<span><a href="#lesson=forward" rel="noopener">next</a></span>',
  );
  expect(line({ link: "javascript:alert(1)", text: ["there"] })).toBe("<span><span>there</span></span>");
});

test("what is asked for again is the same element, and a copy is another one", () => {
  const text = nodes();
  const inlines = ["once"];
  expect(text.line(inlines)).toBe(text.line(inlines));
  expect(text.copy(inlines)).not.toBe(text.line(inlines));
  expect(text.copy(inlines)).toBe(text.copy(inlines));
});
