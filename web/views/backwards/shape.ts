// SPDX-License-Identifier: MIT
import { html, LitElement, nothing, svg, type PropertyDeclarations, type TemplateResult } from "lit";
import { cssColourOf } from "../../colours/puor.ts";
import { exact } from "../microscope/formula_number.ts";
import { type Factor, largest, shapeOf } from "./chain_ways.ts";
import { shapeWords } from "./chain_words.ts";
import { shapeStyles } from "./shape_styles.ts";
import { cellAfter, isTinted } from "./shape_layout.ts";

/** A cell's number, in words; null: none is pointed at. */
export type Tell = (words: string | null) => void;

/** A matrix as a rectangle to scale: its sides are units, its cells are coloured by value. */
export class Shape extends LitElement {
  static override properties: PropertyDeclarations = {
    factor: { attribute: false },
    size: { attribute: false },
    dark: { attribute: false },
    reads: { attribute: false },
    tell: { attribute: false },
    at: { state: true },
  };
  static override styles = shapeStyles;
  declare factor: Factor;
  /** Pixels of one unit. */
  declare size: number;
  declare dark: boolean;
  /** Its cells can be gone through with the arrow keys. */
  declare reads: boolean;
  declare tell: Tell;
  declare private at: { row: number; column: number } | null;

  constructor() {
    super();
    this.reads = false;
    this.at = null;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("factor")) this.at = null;
  }

  override render(): TemplateResult {
    const { factor, size, reads, at } = this;
    const [rows, columns] = shapeOf(factor.rows);
    const name = `${factor.symbol}, ${shapeWords(factor)}: ${factor.words}`;
    return html`<figure class=${factor.made ? "made" : ""}>
      <span class="symbol" aria-hidden="true">${factor.symbol}</span>
      <svg
        width=${columns * size}
        height=${rows * size}
        viewBox=${`0 0 ${columns} ${rows}`}
        role=${reads ? "group" : "img"}
        aria-label=${reads ? `${name}. Arrow keys read its numbers.` : name}
        tabindex=${reads ? 0 : nothing}
        @pointermove=${this.#point}
        @pointerleave=${this.#leave}
        @blur=${this.#leave}
        @focus=${reads ? this.#enter : nothing}
        @keydown=${reads ? this.#key : nothing}
      >
        ${isTinted([rows, columns], size) ? this.#cells() : nothing}
        <rect class="frame" width=${columns} height=${rows} />
        ${at ? svg`<rect class="at" x=${at.column} y=${at.row} width="1" height="1" />` : nothing}
      </svg>
      <figcaption class="number" aria-hidden="true">${shapeWords(factor)}</figcaption>
    </figure>`;
  }

  #cells(): TemplateResult[] {
    const { rows } = this.factor;
    const scale = largest(rows) || 1;
    return rows.flatMap((row, y) =>
      row.map(
        (value, x) =>
          svg`<rect class="cell" x=${x} y=${y} width="1" height="1" fill=${cssColourOf(value / scale, this.dark)} />`,
      ),
    );
  }

  #show(at: { row: number; column: number } | null): void {
    this.at = at;
    const { symbol, rows } = this.factor;
    this.tell(at && `${symbol}, row ${at.row + 1}, column ${at.column + 1}: ${exact(rows[at.row]?.[at.column])}`);
  }

  readonly #point = (event: PointerEvent): void => {
    const [rows, columns] = shapeOf(this.factor.rows);
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const row = Math.floor(((event.clientY - box.top) / box.height) * rows);
    const column = Math.floor(((event.clientX - box.left) / box.width) * columns);
    if (row < 0 || column < 0 || row >= rows || column >= columns) return;
    if (row !== this.at?.row || column !== this.at.column) this.#show({ row, column });
  };

  readonly #enter = (): void => {
    if (!this.at) this.#show({ row: 0, column: 0 });
  };

  readonly #leave = (): void => this.#show(null);

  readonly #key = (event: KeyboardEvent): void => {
    const to = cellAfter(event.key, this.at ?? { row: 0, column: 0 }, shapeOf(this.factor.rows));
    if (!to) return;
    event.preventDefault();
    this.#show(to);
  };
}

if (!customElements.get("bp-backwards-shape")) customElements.define("bp-backwards-shape", Shape);
