// SPDX-License-Identifier: MIT
import { isSafeAddress, type Block, type Inline, type MathNode } from "../../lessons/text.ts";
import { mathElement, type Maker } from "./math_nodes.ts";
import type { Slots } from "./slots.ts";

/**
 * A step's text as elements, made once: what is asked for again is the same element. Only what text.ts lists is ever made, each by
 * its own line here; text becomes text nodes.
 */
export class TextNodes {
  #document: Maker;
  #slots: Pick<Slots, "add">;
  #made = new WeakMap<object, HTMLElement>();
  #twins = new WeakMap<readonly Inline[], readonly Inline[]>();

  constructor(document: Maker, slots: Pick<Slots, "add">) {
    this.#document = document;
    this.#slots = slots;
  }

  line(inlines: readonly Inline[]): HTMLElement {
    return this.#once(inlines, () => this.#element("span", this.#inlines(inlines)));
  }

  /** The same once more, for a second place. */
  copy(inlines: readonly Inline[]): HTMLElement {
    return this.line(this.#twin(inlines));
  }

  blocks(blocks: readonly Block[]): HTMLElement {
    return this.#once(blocks, () => {
      const text = this.#element("div", this.#blocks(blocks));
      text.className = "text";
      return text;
    });
  }

  #twin(inlines: readonly Inline[]): readonly Inline[] {
    const twin = this.#twins.get(inlines) ?? [...inlines];
    this.#twins.set(inlines, twin);
    return twin;
  }

  #once(of: object, make: () => HTMLElement): HTMLElement {
    const made = this.#made.get(of) ?? make();
    this.#made.set(of, made);
    return made;
  }

  #element(tag: string, children: readonly Node[] = []): HTMLElement {
    const element = this.#document.createElement(tag);
    element.append(...children);
    return element;
  }

  #blocks(blocks: readonly Block[]): HTMLElement[] {
    return blocks.map((block) => this.#block(block));
  }

  #block(block: Block): HTMLElement {
    if ("p" in block) {
      const [only, ...others] = block.p;
      const isFormula = typeof only === "object" && "math" in only && others.length === 0;
      return isFormula ? this.#formula(only.math, only.latex) : this.#element("p", this.#inlines(block.p));
    }
    if ("h" in block) return this.#element("h3", this.#inlines(block.h));
    if ("quote" in block) return this.#element("blockquote", this.#blocks(block.quote));
    if ("list" in block) {
      const items = block.list.map((item) => this.#element("li", this.#blocks(item)));
      return this.#element(block.ordered ? "ol" : "ul", items);
    }
    if ("formula" in block) return this.#formula(block.formula, block.latex);
    return this.#table(block.head, block.rows);
  }

  /** A formula that stands by itself; in a paragraph of its own it does, too. */
  #formula(nodes: readonly MathNode[], latex: string): HTMLElement {
    const formula = this.#element("div", [mathElement(this.#document, nodes, { latex, isBlock: true })]);
    formula.className = "formula";
    return formula;
  }

  #table(head: readonly Inline[][], rows: readonly Inline[][][]): HTMLElement {
    const headings = head.map((cell) => {
      const heading = this.#element("th", this.#inlines(cell));
      heading.setAttribute("scope", "col");
      return heading;
    });
    const lines = rows.map((row) =>
      this.#element(
        "tr",
        row.map((cell) => this.#element("td", this.#inlines(cell))),
      ),
    );
    const table = this.#element("table", [
      this.#element("thead", [this.#element("tr", headings)]),
      this.#element("tbody", lines),
    ]);
    const wrapped = this.#element("div", [table]);
    wrapped.className = "wide";
    return wrapped;
  }

  #inlines(inlines: readonly Inline[]): Node[] {
    return inlines.map((inline) => this.#inline(inline));
  }

  #inline(inline: Inline): Node {
    if (typeof inline === "string") return this.#document.createTextNode(inline);
    if ("em" in inline) return this.#element("em", this.#inlines(inline.em));
    if ("strong" in inline) return this.#element("strong", this.#inlines(inline.strong));
    if ("code" in inline) return this.#element("code", [this.#document.createTextNode(inline.code)]);
    if ("link" in inline) return this.#link(inline.link, this.#inlines(inline.text));
    if ("math" in inline) return mathElement(this.#document, inline.math, { latex: inline.latex, isBlock: false });
    const output = this.#element("output");
    this.#slots.add(output, inline.slot, inline.digits);
    return output;
  }

  /** What leads elsewhere opens beside the lesson. */
  #link(address: string, text: readonly Node[]): HTMLElement {
    if (!isSafeAddress(address)) return this.#element("span", text);
    const link = this.#element("a", text);
    link.setAttribute("href", address);
    link.setAttribute("rel", "noopener");
    if (/^https?:/i.test(address)) link.setAttribute("target", "_blank");
    return link;
  }
}
