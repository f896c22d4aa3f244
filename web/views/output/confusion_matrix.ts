// SPDX-License-Identifier: MIT
import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { integer, percent } from "../../format/number.ts";
import { hasOwnMarks } from "../../colours/classes.ts";
import { controls } from "../../styles/controls.ts";
import { switchStyles } from "../../styles/switch.ts";
import { Dark } from "../dark.ts";
import { View } from "../view.ts";
import { nameOf } from "./answer.ts";
import { classMark } from "./answer_view.ts";
import { partSwitch } from "./part_switch.ts";
import { confusionRows } from "./recall.ts";
import type { Part } from "./samples.ts";

/** Which class was taken for which: rows are the truth, columns the prediction. */
export class ConfusionMatrix extends View {
  static override properties: PropertyDeclarations = { counted: { state: true } };
  static override styles = [controls, switchStyles, matrixStyles()];
  declare private counted: Part;
  readonly #dark = new Dark(this);

  constructor() {
    super();
    this.counted = "test";
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    const now = this.state;
    return (
      before.frame?.confusion !== now.frame?.confusion ||
      before.loaded !== now.loaded ||
      before.view.theme !== now.view.theme
    );
  }

  override render(): TemplateResult | typeof nothing {
    const data = this.state.loaded?.data;
    if (!data) return nothing;
    const hasTest = data.test.count > 0;
    const part: Part = hasTest ? this.counted : "train";
    const rows = confusionRows(this.state.frame?.confusion?.[part] ?? blank(data.classCount));
    const isDark = this.#dark.value;
    const names = rows.map((_, number) => nameOf(data, number));
    const mark = hasOwnMarks(names.length) ? (number: number) => classMark(number, isDark) : () => nothing;
    return html`
      <div class="head">
        <h2>Output</h2>
        ${partSwitch("Rows that are counted", part, hasTest, (choice) => {
          this.counted = choice;
        })}
      </div>
      <table class=${names.length > 8 ? "many" : ""}>
        <caption class="visually-hidden">
          Confusion matrix: rows are the true classes, columns the predicted ones.
        </caption>
        <thead>
          <tr class="over">
            <td></td>
            <th scope="colgroup" colspan=${names.length}>Predicted</th>
            <td></td>
          </tr>
          <tr>
            <th scope="col" class="corner">True</th>
            ${names.map((name, number) => html`<th scope="col" title=${name}>${mark(number)}<span>${name}</span></th>`)}
            <th scope="col" class="recall">Recall</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row, number) =>
              html`<tr>
                <th scope="row" title=${names[number] ?? ""}>${mark(number)}${names[number]}</th>
                ${row.counts.map((count, column) => html`<td class=${column === number ? "right" : count > 0 ? "wrong" : ""}>${integer(count)}</td>`)}
                <td class="recall">${percent(row.recall, 0)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    `;
  }
}

function blank(classes: number): number[][] {
  return Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
}

function matrixStyles(): ReturnType<typeof css> {
  return css`
    :host {
      display: block;
      overflow-x: auto;
    }
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      margin-bottom: 4px;
    }
    table {
      width: 100%;
      border-collapse: separate;
      border-spacing: 2px;
      table-layout: fixed;
      font-size: 13px;
    }
    th {
      padding: 3px 2px;
      font-weight: 400;
      color: var(--bp-muted);
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    thead svg {
      display: block;
      margin: 0 auto 1px;
    }
    tbody th svg {
      margin-right: 4px;
      vertical-align: -1px;
    }
    thead th {
      padding: 3px 0;
      font-size: 11px;
      vertical-align: bottom;
    }
    :is(tbody th, .corner) {
      text-align: left;
    }
    .over td:first-child {
      width: 28%;
    }
    .over td:last-child {
      width: 15%;
    }
    tbody th {
      color: var(--bp-text);
    }
    tbody td {
      height: 32px;
      border-radius: 4px;
      background: var(--bp-surface);
      text-align: center;
      color: var(--bp-muted);
      font-variant-numeric: tabular-nums;
    }
    td.right {
      background: color-mix(in srgb, var(--bp-accent) 16%, var(--bp-surface));
      box-shadow: inset 0 0 0 1px var(--bp-accent);
      color: var(--bp-text);
      font-weight: 600;
    }
    td.wrong {
      background: color-mix(in srgb, var(--bp-text) 9%, var(--bp-surface));
      color: var(--bp-text);
    }
    .many {
      border-spacing: 1px;
      font-size: 11.5px;
    }
    .many tbody :is(td, th) {
      padding: 0;
      height: 24px;
      border-radius: 2px;
      letter-spacing: -0.03em;
    }
    .many .over td:first-child {
      width: 9%;
    }
    .many .over td:last-child {
      width: 13%;
    }
    td.recall {
      white-space: nowrap;
      background: none;
      text-align: right;
    }
    th.recall {
      text-align: right;
    }
  `;
}

if (!customElements.get("bp-confusion-matrix")) customElements.define("bp-confusion-matrix", ConfusionMatrix);
