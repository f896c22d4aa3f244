// SPDX-License-Identifier: MIT
import { html, nothing, svg, type PropertyDeclarations, type SVGTemplateResult, type TemplateResult } from "lit";
import { LitElement } from "lit";
import { integer } from "../../format/number.ts";
import { controls } from "../../styles/controls.ts";
import { Width } from "../width.ts";
import { backwardsStyles } from "./backwards_styles.ts";
import { type Costed, widthsName } from "./cost_family.ts";
import { type Line, linePath, LINES, plotLayout, type PlotLayout } from "./cost_plot_layout.ts";
import { plotStyles } from "./cost_plot_styles.ts";
import { count, slopeSentence, times } from "./cost_words.ts";

const NAMES: Record<Line, string> = { forwardMode: "forward mode", backpropagation: "backpropagation" };

/** Multiply-adds of one sample's gradient against the number of parameters, for networks of this shape. */
export class CostPlot extends LitElement {
  static override properties: PropertyDeclarations = {
    family: { attribute: false },
    own: { attribute: false },
    width: { state: true },
  };
  static override styles = [controls, backwardsStyles, plotStyles];
  /** By their parameters, the fewest first. */
  declare family: readonly Costed[];
  declare own: Costed | null;
  declare private width: number;

  constructor() {
    super();
    this.family = [];
    this.own = null;
    this.width = 0;
    this.addController(new Width(this, (width) => (this.width = width)));
  }

  override render(): TemplateResult {
    const { family, own } = this;
    const widest = family.at(-1);
    return html`
      <h3>The larger the network, the wider the gap</h3>
      ${
        !own || !widest
          ? html`<p class="muted waiting">The counts are on their way.</p>`
          : html`<p>${slopeSentence(own, widest)}</p>
              ${family.length < 2 ? html`<p class="note">It has no hidden layer that could be made wider; add one to see the lines.</p>` : nothing}
              ${this.width > 0 ? this.#plot(own) : nothing} ${this.#numbers(own)}`
      }
    `;
  }

  #plot(own: Costed): TemplateResult {
    const layout = plotLayout(this.family, this.width);
    const { width, height } = layout;
    const said = `Multiply-adds of one sample’s gradient against the number of parameters, both in powers of ten: forward mode climbs more steeply than backpropagation. The numbers are in the table below.`;
    return html`<div class="legend" aria-hidden="true">
        ${LINES.map(
          (line) =>
            html`<span
              ><svg class=${line} width="26" height="10">
                <path d="M1 5H25" />
                <circle cx="13" cy="5" r="3" /></svg
              >${NAMES[line]}</span
            >`,
        )}
        <span
          ><svg width="14" height="14"><circle class="own" cx="7" cy="7" r="5.5" /></svg>this network</span
        >
      </div>
      <svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${said}>
        ${axes(layout)} ${LINES.map((line) => this.#line(line, own, layout))}
      </svg>`;
  }

  #line(line: Line, own: Costed, layout: PlotLayout): SVGTemplateResult {
    const { family } = this;
    const { x, y, right, width } = layout;
    const at = { x: x.toPixel(own.costs.parameters), y: y.toPixel(own.costs[line]) };
    const end = y.toPixel(family.at(-1)?.costs[line] ?? 1);
    return svg`<g class=${line}>
      <path d=${linePath(family, line, layout)} />
      ${family.map(
        ({ widths, costs }) =>
          svg`<circle cx=${x.toPixel(costs.parameters)} cy=${y.toPixel(costs[line])} r="3"><title>${widthsName(widths)}: ${integer(costs.parameters)} parameters, ${count(costs[line])} multiply-adds</title></circle>`,
      )}
      <circle class="own" cx=${at.x} cy=${at.y} r="6" />
      <text class="value" x=${at.x + (line === "forwardMode" ? -10 : 9)} y=${at.y + (line === "forwardMode" ? -8 : 15)} text-anchor=${line === "forwardMode" ? "end" : "start"}>${count(own.costs[line])}</text>
      ${
        width - right < 60
          ? nothing
          : svg`<path class="lead" d=${`M${x.toPixel(family.at(-1)?.costs.parameters ?? 1) + 4} ${end}L${right + 4} ${layout.labels[line]}`} />
            <text x=${right + 7} y=${layout.labels[line] + 4}>${NAMES[line]}</text>`
      }
    </g>`;
  }

  #numbers(own: Costed): TemplateResult {
    return html`<details>
      <summary>The numbers of the picture</summary>
      <div class="scroll" tabindex="0" role="group" aria-label="The numbers of the picture">
        <table>
          <thead>
            <tr>
              <th scope="col">network</th>
              <th scope="col">parameters</th>
              <th scope="col">backpropagation</th>
              <th scope="col">forward mode</th>
              <th scope="col">ratio</th>
            </tr>
          </thead>
          <tbody>
            ${this.family.map(
              ({ widths, costs }) =>
                html`<tr class=${widthsName(widths) === widthsName(own.widths) ? "here" : ""}>
                  <th scope="row">${widthsName(widths)}</th>
                  <td>${integer(costs.parameters)}</td>
                  <td>${count(costs.backpropagation)}</td>
                  <td>${count(costs.forwardMode)}</td>
                  <td>${times(costs.forwardMode / costs.backpropagation)} ×</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }
}

function axes({ x, y, left, right, top, bottom, height }: PlotLayout): SVGTemplateResult {
  return svg`<g class="axes">
    ${y.ticks.map(({ at, power }) => svg`<path d=${`M${left} ${at}H${right}`} /><text x=${left - 6} y=${at + 4} text-anchor="end">${tenTo(power)}</text>`)}
    ${x.ticks.map(({ at, power }) => svg`<path d=${`M${at} ${top}V${bottom}`} /><text x=${at} y=${bottom + 16} text-anchor="middle">${tenTo(power)}</text>`)}
    <text class="name" x=${(left + right) / 2} y=${height - 6} text-anchor="middle">parameters</text>
    <text class="name" transform=${`translate(12 ${(top + bottom) / 2}) rotate(-90)`} text-anchor="middle">multiply-adds</text>
  </g>`;
}

/** "10⁵", the exponent raised. */
function tenTo(power: number): SVGTemplateResult {
  return svg`10<tspan dy="-5" font-size="9">${power}</tspan>`;
}

if (!customElements.get("bp-backwards-plot")) customElements.define("bp-backwards-plot", CostPlot);
