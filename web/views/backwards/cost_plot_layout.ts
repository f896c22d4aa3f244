// SPDX-License-Identifier: MIT
import { type Interval } from "../output/scale.ts";
import { type LogScale, logScale, spread } from "../microscope/norms_layout.ts";
import type { Costed } from "./cost_family.ts";

type PowerScale = Pick<LogScale, "toPixel" | "decades"> & { ticks: { at: number; power: number }[] };
export type Line = "backpropagation" | "forwardMode";
export const LINES: readonly Line[] = ["forwardMode", "backpropagation"];

export interface PlotLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: PowerScale;
  y: PowerScale;
  /** Where the name of each line stands, beside its end. */
  labels: Record<Line, number>;
}
const WIDEST = 760;
const NARROWEST = 260;
const MARGIN = { left: 58, right: 112, top: 12, bottom: 44 };
const NARROW_RIGHT = 14;
const NARROW = 480;
const APART = 15;

/** Both axes in powers of ten. Where there is room the lines' names stand to the right of their ends. */
export function plotLayout(family: readonly Costed[], available: number): PlotLayout {
  const width = Math.max(Math.min(available, WIDEST), NARROWEST);
  const isNarrow = width < NARROW;
  const height = isNarrow ? 260 : 320;
  const right = width - (isNarrow ? NARROW_RIGHT : MARGIN.right);
  const bottom = height - MARGIN.bottom;
  const across: Interval = [MARGIN.left, right];
  const up: Interval = [bottom, MARGIN.top];
  const x = powers(
    family.map(({ costs }) => costs.parameters),
    across,
  );
  const y = powers(
    family.flatMap(({ costs }) => LINES.map((line) => costs[line])),
    up,
  );
  const widest = family.at(-1);
  const ends = LINES.map((line) => y.toPixel(widest?.costs[line] ?? 1));
  const [forwardMode = 0, backpropagation = 0] = spread(ends, APART, [MARGIN.top + 4, bottom - 2]);
  const labels = { forwardMode, backpropagation };
  return { width, height, left: MARGIN.left, right, top: MARGIN.top, bottom, x, y, labels };
}

/** A logarithmic scale with its ticks as exponents of ten, at most six of them. */
function powers(values: readonly number[], pixels: Interval): PowerScale {
  const scale = logScale(values, pixels);
  const [low, high] = scale.decades;
  const apart = Math.max(Math.ceil((high - low) / 5), 1);
  const ticks = Array.from({ length: Math.floor((high - low) / apart) + 1 }, (_, index) => {
    const power = low + index * apart;
    return { at: scale.toPixel(10 ** power), power };
  });
  return { decades: scale.decades, toPixel: (value) => scale.toPixel(value), ticks };
}

/** The points of a line as an SVG path. */
export function linePath(family: readonly Costed[], line: Line, { x, y }: PlotLayout): string {
  return family
    .map(({ costs }, index) => {
      const at = `${x.toPixel(costs.parameters).toFixed(1)} ${y.toPixel(costs[line]).toFixed(1)}`;
      return `${index === 0 ? "M" : "L"}${at}`;
    })
    .join("");
}
