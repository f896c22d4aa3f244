// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { compileLesson } from "../../../../web/lessons/compile/compile.ts";
import type { Block, Inline } from "../../../../web/lessons/text.ts";
import { w, written, type Step } from "./written.ts";

const loss = { of: "sample-loss" };
const blocksOf = (markdown: string, step: Step = { numbers: { w } }): Block[] =>
  compileLesson(written(step), `## Title\n\n${markdown}`).steps[0]!.text;
const inlineOf = (markdown: string, step?: Step): Inline[] => {
  const [block] = blocksOf(markdown, step);
  if (!block || !("p" in block)) throw new Error("expected a paragraph");
  return block.p;
};
describe("text", () => {
  test("the n-th section is the text of the n-th step", () => {
    const { steps } = compileLesson(written({}, {}), "## One *weight*\n\nFirst.\n\n## Two\n\nSecond.\n");
    expect(steps.map(({ title, text }) => [title, text])).toEqual([
      [["One ", { em: ["weight"] }], [{ p: ["First."] }]],
      [["Two"], [{ p: ["Second."] }]],
    ]);
  });

  test("emphasis, strong text, code and links may stand in each other", () => {
    expect(inlineOf("*a **b*** and `c < d` and [e *f*](https://example.org/?q=1)")).toEqual([
      { em: ["a ", { strong: ["b"] }] },
      " and ",
      { code: "c < d" },
      " and ",
      { link: "https://example.org/?q=1", text: ["e ", { em: ["f"] }] },
    ]);
  });

  test.each(["https://a.example", "http://a.example", "../other.html", "#lesson=forward", "?x=1", "//a.example/b"])(
    "%s is an address that a link may have",
    (address) => {
      expect(inlineOf(`[a](${address})`)).toEqual([{ link: address, text: ["a"] }]);
    },
  );

  test("lists, quotes, headings and tables are blocks", () => {
    expect(blocksOf("- a\n- b\n\n  c\n\n1. d\n\n> e\n\n### f\n\n| g | h |\n|---|--:|\n| *i* | j |")).toEqual([
      { list: [[{ p: ["a"] }], [{ p: ["b"] }, { p: ["c"] }]], ordered: false },
      { list: [[{ p: ["d"] }]], ordered: true },
      { quote: [{ p: ["e"] }] },
      { h: ["f"] },
      { head: [["g"], ["h"]], rows: [[[{ em: ["i"] }], ["j"]]] },
    ]);
  });

  test("a line that is broken in the file is no line break on the page", () => {
    expect(inlineOf("one\ntwo   three")).toEqual(["one two three"]);
  });

  test("entities are the characters they stand for", () => {
    expect(inlineOf("a &lt; b &amp; c&eacute;")).toEqual(["a < b & cé"]);
  });
});

describe("formulas", () => {
  test("LaTeX becomes MathML, without styles and class names", () => {
    expect(inlineOf("$\\hat y = w^2$")).toEqual([
      {
        latex: "\\hat y = w^2",
        math: [
          [
            "mrow",
            {},
            [
              [
                "mover",
                {},
                [
                  ["mi", {}, ["y"]],
                  ["mo", { stretchy: "false" }, ["ˆ"]],
                ],
              ],
              ["mo", {}, ["="]],
              [
                "msup",
                {},
                [
                  ["mi", {}, ["w"]],
                  ["mn", {}, ["2"]],
                ],
              ],
            ],
          ],
        ],
      },
    ]);
  });

  test("a formula in two dollars stands by itself", () => {
    const [formula] = blocksOf("$$\na < b\n$$");
    expect(formula).toMatchObject({ latex: "a < b" });
    expect(JSON.stringify(formula)).toContain('["mo",{},["<"]]');
  });

  test.each([
    "\\frac{\\partial C}{\\partial w} = \\delta \\cdot a",
    "f'(z) = \\sqrt{1 + x^2}",
    "\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}",
    "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}",
    "\\sum_{i=1}^n \\underbrace{x_i}_{\\text{input}} \\approx \\tfrac{1}{3}",
    "J(w) = \\begin{cases} 1 & w > 0 \\\\ 0 & \\text{else} \\end{cases}",
    "\\mathbf{W}^{\\mathsf T} \\mathbf{x} \\quad \\operatorname{ReLU}(z) \\Rightarrow \\boxed{y}",
    "\\color{red}{x} \\cancel{y} \\overline{z} \\vec{v}",
  ])("%s can be typeset", (latex) => {
    const [formula] = blocksOf(`$$\n${latex}\n$$`);
    expect(JSON.stringify(formula)).not.toMatch(/"style"|"class"|tml-/);
    expect(formula).toMatchObject({ formula: [[expect.any(String), expect.any(Object), expect.any(Array)]] });
  });

  test("deep formulas in deep text stay within what a lesson may nest", () => {
    const deep = "> - a $\\sqrt{\\frac{1}{\\left(1 + \\sqrt{\\frac{x_{i_j}^2}{2}}\\right)^2}}$";
    expect(blocksOf(deep)).toHaveLength(1);
  });
});

describe("live numbers", () => {
  test("stand in text, with as many digits as are asked for", () => {
    expect(inlineOf("w is {{w}}, or **{{w|3}}**.")).toEqual([
      "w is ",
      { slot: "w" },
      ", or ",
      { strong: [{ slot: "w", digits: 3 }] },
      ".",
    ]);
  });

  test("stand in the cells of tables, though | parts cells", () => {
    const [table] = blocksOf("| a | b |\n|---|---|\n| {{w|3}} | x |");
    expect(table).toEqual({ head: [["a"], ["b"]], rows: [[[{ slot: "w", digits: 3 }], ["x"]]] });
  });

  test("keep the _ in their names, which could begin an emphasis", () => {
    const numbers = { w_1_: w, _: w };
    delete (numbers as Record<string, unknown>)["_"];
    expect(inlineOf("_{{w_1_}}_ {{w_1_|2}}", { numbers })).toEqual([
      { em: [{ slot: "w_1_" }] },
      " ",
      { slot: "w_1_", digits: 2 },
    ]);
  });

  test("stand in the texts of lesson.json as well", () => {
    const step = {
      numbers: { w, loss },
      table: { columns: [{ label: "$w$", number: "w", digits: 4 }], rows: 5 },
      predict: { ask: "*What* is {{w}}?", number: "w", within: 0.1, working: "It is {{w|2}}." },
      task: { ask: "Go below {{loss}}.", when: [{ did: "step" }], hint: "`Step`", praise: "**Good**" },
    };
    const [compiled] = compileLesson(written(step), "## T\n").steps;
    expect(compiled!.predict).toMatchObject({ ask: [{ em: ["What"] }, " is ", { slot: "w" }, "?"] });
    expect(compiled!.task).toMatchObject({ ask: ["Go below ", { slot: "loss" }, "."], hint: [{ code: "Step" }] });
    expect(compiled!.table!.columns[0]).toMatchObject({ label: [{ latex: "w" }], number: "w", digits: 4 });
    expect(compiled!.numbers).toEqual({ w, loss: { of: "sample-loss", sample: 0 } });
  });

  test("stand in the texts of choices", () => {
    const when = [{ number: "w", below: { before: "w" } }];
    const predict = { ask: "Which?", choices: [{ text: "It is {{w}}", when }], working: "So." };
    const [compiled] = compileLesson(written({ numbers: { w }, predict }), "## T\n").steps;
    expect(compiled!.predict).toMatchObject({ choices: [{ text: ["It is ", { slot: "w" }], when }] });
  });
});

test("the address of the schema, for editors, is no part of the compiled lesson", () => {
  const lesson = compileLesson({ $schema: "../lesson.schema.json", ...written({}) }, "## T\n");
  expect(lesson).not.toHaveProperty("$schema");
});
