// SPDX-License-Identifier: MIT
import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { DataView } from "backprop-playground/engine";
import { short } from "../../format/number.ts";
import { controls } from "../../styles/controls.ts";
import { featureLabel } from "../network/names.ts";
import { axes, axesStyles } from "./axes.ts";
import { curvePath } from "./curve_path.ts";
import type { PlotLayout } from "./plot_layout.ts";
import { plotStyles, PlotView } from "./plot_view.ts";
import { clamp, type Interval, padInterval } from "./scale.ts";
import { shownMap } from "./shown_map.ts";
import { styled } from "../styled.ts";

/** For data with one input: the data and the network's answer ŷ(x) as a curve. */
export class CurvePlot extends PlotView {
  static override styles = [
    controls,
    axesStyles,
    plotStyles,
    css`
      .curve {
        fill: none;
        stroke: var(--bp-accent);
        stroke-width: 2.5;
        stroke-linejoin: round;
      }
      .curve.under {
        stroke: var(--bp-surface);
        stroke-width: 5;
      }
    `,
  ];

  protected override domains(data: DataView): { x: Interval; y: Interval; ratio: number } {
    return { x: data.domain[0] ?? [-1, 1], y: padInterval(data.targetRange, 0.15), ratio: 0.72 };
  }

  override render(): TemplateResult | typeof nothing {
    const data = this.state.loaded?.data;
    if (!data) return nothing;
    const layout = this.layoutFor(data);
    const { x, y, width, height } = layout;
    const name = featureLabel(data.inputNames[0] ?? "x");
    const inside = styled({
      left: `${x.pixels[0]}px`,
      top: `${y.pixels[1]}px`,
      width: `${x.pixels[1] - x.pixels[0]}px`,
      height: `${y.pixels[0] - y.pixels[1]}px`,
    });
    const { input } = this.state;
    const walked = this.walkedIn(data);
    return html`<div class="plot" ${styled({ width: `${width}px`, height: `${height}px` })}>
      <canvas ${styled({ width: `${width}px`, height: `${height}px` })}></canvas>
      <svg width=${width} height=${height} aria-hidden="true">
        <clipPath id="inside">
          <rect
            x=${x.pixels[0]}
            y=${y.pixels[1]}
            width=${x.pixels[1] - x.pixels[0]}
            height=${y.pixels[0] - y.pixels[1]}
          />
        </clipPath>
        ${axes(layout, name, data.targetNames[0] ?? "y")}
        <g clip-path="url(#inside)">${this.#curve(layout)}</g>
        ${walked?.mark()} ${input ? this.#marker(layout, input) : nothing}
      </svg>
      <div
        class="hand"
        ${inside}
        tabindex="0"
        role="slider"
        aria-label=${`${name} that is tried; Escape removes it`}
        aria-valuemin=${data.domain[0]?.[0] ?? -1}
        aria-valuemax=${data.domain[0]?.[1] ?? 1}
        aria-valuenow=${input?.[0] ?? 0}
        aria-valuetext="${input ? `${name} ${short(input[0])}` : "none"} ${walked?.text}"
        @pointerdown=${this.pointer.down}
        @pointermove=${this.pointer.move}
        @keydown=${this.pointer.key}
      ></div>
    </div>`;
  }

  #curve(layout: PlotLayout): SVGTemplateResult | typeof nothing {
    const map = shownMap(this.state);
    if (!map) return nothing;
    const path = curvePath(map.grid, map.first, layout);
    return svg`<path class="curve under" d=${path} /><path class="curve" d=${path} />`;
  }

  /** A line up from x, and a dot where the network's answer lies. */
  #marker({ x, y }: PlotLayout, input: number[]): SVGTemplateResult {
    const at = x.toPixel(input[0] ?? 0);
    const answer = this.state.frame?.forward?.layers.at(-1)?.a[0];
    const lines = svg`<path class="marker lines" d=${`M${at} ${y.pixels[0]}V${y.pixels[1]}`} />`;
    if (answer === undefined) return lines;
    const ring = `M${at - 6} ${clamp(y.toPixel(answer), [y.pixels[1], y.pixels[0]])}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0`;
    return svg`${lines}<path class="marker under" d=${ring} /><path class="marker ring" d=${ring} />`;
  }

  override updated(): void {
    const { loaded, view, frame } = this.state;
    const canvas = this.renderRoot.querySelector("canvas");
    if (!loaded || !canvas) return;
    this.points.draw(canvas, {
      data: loaded.data,
      layout: this.layoutFor(loaded.data),
      view,
      predicted: frame?.predicted ?? null,
      isDark: this.dark.value,
      walked: this.walkedIn(loaded.data),
    });
  }
}

if (!customElements.get("bp-curve-plot")) customElements.define("bp-curve-plot", CurvePlot);
