// SPDX-License-Identifier: MIT
import { html, svg, type TemplateResult } from "lit";
import { exact, shown } from "./formula.ts";
import type { LayerContext } from "./layer_context.ts";
import { lookOf } from "./norms_chart.ts";
import { logScale } from "./norms_layout.ts";

const WIDTH = 200;
const HEIGHT = 12;

/** Every layer's norm at this step, as a number and as a bar on the logarithmic scale of the chart. */
export function normsBars({ gradientNorms, norms, names, layer, dispatch }: LayerContext): TemplateResult {
  const recorded = norms?.recorded.gradientNorms?.flat() ?? [];
  const now = gradientNorms.filter((norm) => norm !== undefined);
  const x = logScale([...recorded, ...now], [2, WIDTH]);
  return html`<table class="facts bars">
    <thead>
      <tr>
        <th scope="col">Now</th>
        <th scope="col">Norm</th>
        <th scope="col" class="scale"><span>${x.ticks[0]?.label}</span><span>${x.ticks.at(-1)?.label}</span></th>
      </tr>
    </thead>
    <tbody>
      ${gradientNorms.map(
        (norm, of) =>
          html`<tr class=${of === layer ? "here" : ""}>
            <th scope="row">
              <button
                type="button"
                class="quiet"
                title=${`Look at ${names[of]}`}
                @click=${() => {
                  dispatch({ type: "set-view", view: { focus: { kind: "layer", layer: of }, source: null } });
                }}
              >
                ${names[of]}
              </button>
            </th>
            <td title=${exact(norm)}>${shown(norm)}</td>
            <td class="bar">
              <svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
                <path class="track" d=${`M0 ${HEIGHT / 2}H${WIDTH}`} />
                ${
                  norm === undefined
                    ? ""
                    : svg`<rect class=${`look${lookOf(of, names.length)}`} y="1" width=${Math.max(x.toPixel(norm), 2)} height=${HEIGHT - 2} />`
                }
              </svg>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
