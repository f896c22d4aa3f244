// SPDX-License-Identifier: MIT
import type { UnitStudy } from "backprop-playground/engine";
import { plotLayout, type PlotLayout } from "../output/plot_layout.ts";
import { type Interval, padInterval } from "../output/scale.ts";

const WIDTH = 300;
const RATIO = 0.6;
/** Length of the tangent to either side of its point. */
const REACH = 62;

/** The smallest and largest of the numbers that are finite; [0, 0] where there are none. */
export function rangeOf(values: readonly number[]): Interval {
  const finite = values.filter(Number.isFinite);
  return finite.length === 0 ? [0, 0] : [Math.min(...finite), Math.max(...finite)];
}

export function curveLayout({ z, a }: UnitStudy["curve"]): PlotLayout {
  return plotLayout(WIDTH, { x: rangeOf(z), y: padInterval(rangeOf(a), 0.08) }, RATIO);
}

/** The `d` of f, in pixels to a tenth. */
export function pathOf({ z, a }: UnitStudy["curve"], { x, y }: Pick<PlotLayout, "x" | "y">): string {
  return z
    .map((at, index) => `${index === 0 ? "M" : "L"}${x.toPixel(at).toFixed(1)} ${y.toPixel(a[index] ?? 0).toFixed(1)}`)
    .join("");
}

/** A straight piece of fixed length on the screen through a point, as steep as the slope says. */
export function tangentOf(
  point: { x: number; y: number; slope: number },
  { x, y }: Pick<PlotLayout, "x" | "y">,
  reach = REACH,
): { x1: number; y1: number; x2: number; y2: number } {
  const perUnit = (scale: PlotLayout["x"]): number => {
    const span = scale.domain[1] - scale.domain[0];
    return span > 0 && Number.isFinite(span) ? (scale.pixels[1] - scale.pixels[0]) / span : 0;
  };
  const across = perUnit(x) || 1;
  const steep = (point.slope * perUnit(y)) / across;
  // A slope beyond all measure is drawn upright.
  const angle = Number.isNaN(steep) ? 0 : Math.atan(steep);
  const [dx, dy] = [reach * Math.cos(angle), reach * Math.sin(angle)];
  const [cx, cy] = [x.toPixel(point.x), y.toPixel(point.y)];
  return { x1: cx - dx, y1: cy - dy, x2: cx + dx, y2: cy + dy };
}
