// SPDX-License-Identifier: MIT
import { html, mathml, nothing, type TemplateResult } from "lit";
import { exact, shown } from "./formula_number.ts";

export interface MatrixOptions {
  /** What it is, for screen readers and as its caption. */
  label: string;
  /** Stands before the matrix: "W", or symbol("…"). */
  symbol?: TemplateResult<3> | string;
  /** The entry that is looked at. */
  highlight?: { row: number; column: number } | null;
  digits?: number;
  /** Larger matrices show their corner and "…". */
  most?: number;
  /** Its true size, when `rows` is only its beginning. */
  size?: readonly [rows: number, columns: number];
}
/** What a matrix shows: its corner, and whether more lies below or to the right. */
export interface Corner {
  rows: (number | undefined)[][];
  below: boolean;
  right: boolean;
}
const MOST = 8;

/** The corner of at most `most` rows and columns. */
export function cornerOf(rows: readonly (readonly (number | undefined)[])[], most = MOST): Corner {
  return {
    rows: rows.slice(0, most).map((row) => row.slice(0, most)),
    below: rows.length > most,
    right: (rows[0]?.length ?? 0) > most,
  };
}

/** A matrix with its numbers, as MathML. It scrolls in its own box only where it is really too wide. */
export function matrix(rows: readonly (readonly (number | undefined)[])[], options: MatrixOptions): TemplateResult {
  const corner = cornerOf(rows, options.most ?? MOST);
  const { highlight } = options;
  const digits = options.digits ?? 4;
  const isHigh = (row: number, column: number): boolean => highlight?.row === row && highlight.column === column;
  const size = (options.size ?? [rows.length, rows[0]?.length ?? 0]).join(" × ");
  return html`<figure class="matrix">
    <figcaption>${options.label} <span class="muted">(${size})</span></figcaption>
    <div class="matrix-box" tabindex="0" role="group" aria-label=${`${options.label}, ${size}`}>
      <math>
        ${
          options.symbol === undefined
            ? nothing
            : mathml`<mrow>${typeof options.symbol === "string" ? mathml`<mi>${options.symbol}</mi>` : options.symbol}<mo>=</mo></mrow>`
        }
        <mrow>
          <mo stretchy="true" form="prefix">[</mo>
          <mtable>
            ${corner.rows.map(
              (row, y) =>
                mathml`<mtr>${row.map(
                  (value, x) =>
                    mathml`<mtd><mn class=${isHigh(y, x) ? "high" : nothing} title=${exact(value)}>${shown(value, digits)}</mn></mtd>`,
                )}${corner.right ? mathml`<mtd><mo>…</mo></mtd>` : nothing}</mtr>`,
            )}
            ${
              corner.below
                ? mathml`<mtr>${(corner.rows[0] ?? []).map(() => mathml`<mtd><mo>⋮</mo></mtd>`)}${
                    corner.right ? mathml`<mtd><mo>⋱</mo></mtd>` : nothing
                  }</mtr>`
                : nothing
            }
          </mtable>
          <mo stretchy="true" form="postfix">]</mo>
        </mrow>
      </math>
    </div>
  </figure>`;
}
