// SPDX-License-Identifier: MIT
import { css, html, nothing, svg, type TemplateResult } from "lit";
import type { DataView } from "backprop-playground/engine";
import { classColour, classShape, hasOwnMarks, shapePath } from "../../colours/classes.ts";
import { decimals, fixedWidth, short } from "../../format/number.ts";
import { type Answer, type AnswerBar, nameOf } from "./answer.ts";
import { styled } from "../styled.ts";

/** A class by shape and colour, as on the map. */
export function classMark(classNumber: number, isDark: boolean): TemplateResult {
  const path = shapePath(classShape(classNumber), 6, 6, 4);
  return html`<svg class="mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    ${svg`<path d=${path} fill=${classColour(classNumber, isDark)} />`}
  </svg>`;
}

/** What the network says, as labelled bars; probabilities with their sum. */
export function answerView(answer: Answer, data: DataView, isDark: boolean): TemplateResult {
  const { predictedClass } = answer;
  return html`
    <table class="answer">
      <caption>
        ${captionOf(answer, data)}
      </caption>
      <tbody>
        ${answer.bars.map((bar) => barRow(bar, answer, data, isDark))}
      </tbody>
      ${
        answer.sum === null
          ? nothing
          : html`<tfoot>
              <tr>
                <th scope="row">Sum</th>
                <td></td>
                <td class="number">${decimals(answer.sum, 3)}</td>
              </tr>
            </tfoot>`
      }
    </table>
    ${
      predictedClass === null
        ? nothing
        : html`<p class="verdict">
            Prediction: ${hasOwnMarks(data.classCount) ? classMark(predictedClass, isDark) : nothing}<strong
              >${nameOf(data, predictedClass)}</strong
            >
          </p>`
    }
  `;
}

function captionOf({ kind, bars }: Answer, data: DataView): string {
  if (kind === "probabilities") return "Probability of each class";
  if (kind === "numbers") return "Predicted number";
  if (bars.length > 1) return "What each output says";
  const { low, high } = data.encoding;
  return `${short(low)} means ${nameOf(data, 0)}, ${short(high)} means ${nameOf(data, 1)}`;
}

function barRow(
  { label, value, share, classNumber }: AnswerBar,
  { kind, predictedClass }: Answer,
  { classCount }: DataView,
  isDark: boolean,
): TemplateResult {
  const own = hasOwnMarks(classCount);
  const colour = classNumber === null || !own ? "var(--bp-accent)" : classColour(classNumber, isDark);
  const isMark = own && classNumber !== null && label !== "Output";
  return html`<tr class=${classNumber === predictedClass && predictedClass !== null ? "winner" : ""}>
    <th scope="row">${isMark ? classMark(classNumber, isDark) : nothing}${label}</th>
    <td>
      <span class="track"
        ><span class="fill" ${styled({ width: `${(share * 100).toFixed(1)}%`, background: colour })}></span
      ></span>
    </td>
    <td class="number">${kind === "probabilities" ? decimals(value, 3) : fixedWidth(value, 4)}</td>
  </tr>`;
}

export const answerStyles = css`
  .answer {
    width: 100%;
    border-collapse: collapse;
  }
  .answer caption {
    padding-bottom: 2px;
    text-align: left;
    font-size: 12px;
    color: var(--bp-muted);
  }
  .answer th {
    padding: 2px 8px 2px 0;
    font-weight: 400;
    text-align: left;
    white-space: nowrap;
  }
  .answer .winner th {
    font-weight: 600;
  }
  .answer td:nth-child(2) {
    width: 60%;
  }
  .answer td.number {
    padding-left: 8px;
    text-align: right;
    white-space: nowrap;
  }
  .answer tfoot :is(th, td) {
    border-top: 1px solid var(--bp-line);
    color: var(--bp-muted);
  }
  .mark {
    margin-right: 5px;
    vertical-align: -1px;
  }
  .track {
    display: block;
    height: 10px;
    border-radius: 3px;
    background: var(--bp-line);
    overflow: hidden;
  }
  .fill {
    display: block;
    height: 100%;
  }
  .verdict {
    margin: 4px 0 0;
  }
  .verdict .mark {
    margin-left: 4px;
  }
`;
