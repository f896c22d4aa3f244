// SPDX-License-Identifier: MIT
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { DataView } from "backprop-playground/engine";
import { short } from "../../format/number.ts";
import { controls } from "../../styles/controls.ts";
import { featureLabel } from "../network/names.ts";
import { axes, axesStyles } from "./axes.ts";
import { MapPainter } from "./map_painter.ts";
import type { PlotLayout } from "./plot_layout.ts";
import { plotStyles, PlotView } from "./plot_view.ts";
import type { Interval } from "./scale.ts";
import { shownMap } from "./shown_map.ts";
import { styled } from "../styled.ts";

/** What the network answers everywhere on the plane of its two inputs, with the data on top. */
export class DecisionMap extends PlotView {
  static override styles = [controls, axesStyles, plotStyles];
  readonly #painter = new MapPainter();
  #painted: unknown[] = [];

  protected override domains(data: DataView): { x: Interval; y: Interval; ratio: number } {
    return { x: data.domain[0] ?? [-1, 1], y: data.domain[1] ?? [-1, 1], ratio: 1 };
  }

  override render(): TemplateResult | typeof nothing {
    const data = this.state.loaded?.data;
    if (!data) return nothing;
    const layout = this.layoutFor(data);
    const { x, y, width, height } = layout;
    const across = x.pixels[1] - x.pixels[0];
    const inside = styled({
      left: `${x.pixels[0]}px`,
      top: `${y.pixels[1]}px`,
      width: `${across}px`,
      height: `${across}px`,
    });
    const names = data.inputNames.map(featureLabel);
    const { input } = this.state;
    const walked = this.walkedIn(data);
    return html`<div class="plot" ${styled({ width: `${width}px`, height: `${height}px` })}>
      <canvas class="map" ${inside}></canvas>
      <canvas class="points" ${styled({ width: `${width}px`, height: `${height}px` })}></canvas>
      <svg width=${width} height=${height} aria-hidden="true">
        ${axes(layout, names[0] ?? "", names[1] ?? "")} ${walked?.mark()} ${input ? crosshair(layout, input) : nothing}
      </svg>
      <div
        class="hand"
        ${inside}
        tabindex="0"
        role="application"
        aria-roledescription="map"
        aria-label=${`What the network answers for every ${names.join(" and ")}. Arrow keys move the point that is tried, Escape removes it.`}
        aria-describedby="place"
        @pointerdown=${this.pointer.down}
        @pointermove=${this.pointer.move}
        @keydown=${this.pointer.key}
      ></div>
      <span id="place" class="visually-hidden">
        ${input ? input.map((value, axis) => `${names[axis] ?? ""} ${short(value)}`).join(", ") : "No point is being tried."}
        ${walked?.text}
      </span>
    </div>`;
  }

  override updated(): void {
    const { loaded, view, frame, spec } = this.state;
    const [mapCanvas, pointCanvas] = this.renderRoot.querySelectorAll("canvas");
    if (!loaded || !mapCanvas || !pointCanvas) return;
    const isDark = this.dark.value;
    const map = shownMap(this.state);
    const key = [map?.grid, map?.first, view.discretize, isDark];
    if (map && key.some((part, index) => part !== this.#painted[index])) {
      this.#painted = key;
      const { low, high } = loaded.data.encoding;
      const certain = spec.layers.at(-1)?.activation === "softmax" ? 1 : high - low;
      this.#painter.paint(mapCanvas, map, { isDark, discretize: view.discretize, certain });
    }
    this.points.draw(pointCanvas, {
      data: loaded.data,
      layout: this.layoutFor(loaded.data),
      view,
      predicted: frame?.predicted ?? null,
      isDark,
      walked: this.walkedIn(loaded.data),
    });
  }
}

/** The point that is tried: lines to both axes, and a ring that leaves its middle open. */
function crosshair({ x, y }: PlotLayout, input: number[]): SVGTemplateResult {
  const [cx, cy] = [x.toPixel(input[0] ?? 0), y.toPixel(input[1] ?? 0)];
  const lines = `M${cx - 8} ${cy}H${x.pixels[0]}M${cx} ${cy + 8}V${y.pixels[0]}`;
  const ring = `M${cx - 7} ${cy}a7 7 0 1 0 14 0a7 7 0 1 0 -14 0`;
  return svg`<path class="marker lines" d=${lines} /><path class="marker under" d=${ring} /><path class="marker ring" d=${ring} />`;
}

if (!customElements.get("bp-decision-map")) customElements.define("bp-decision-map", DecisionMap);
