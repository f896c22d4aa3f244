// SPDX-License-Identifier: MIT
import type { LayerLayout, PassCosts } from "backprop-playground/engine";

/** A fully connected network by its widths, the features first: 2-4-2-1. */
export type Widths = readonly number[];
/** A network and what one sample's gradient costs in it. */
export interface Costed {
  widths: Widths;
  costs: PassCosts;
}
const FACTORS = [1 / 4, 1 / 2, 1, 2, 4, 8, 16, 32, 64];
const MOST_UNITS = 1024;

export function widthsOf(layout: readonly Pick<LayerLayout, "fanIn" | "units">[]): number[] {
  return [layout[0]?.fanIn ?? 0, ...layout.map(({ units }) => units)];
}

/** Networks of the same shape, the hidden layers narrower and wider, the smallest first; each once, the own one among them. */
export function familyOf(widths: Widths): number[][] {
  const scaled = FACTORS.map((factor) =>
    widths.map((width, at) => {
      const isHidden = at > 0 && at < widths.length - 1;
      return isHidden && factor !== 1 ? Math.min(Math.max(Math.round(width * factor), 1), MOST_UNITS) : width;
    }),
  );
  const names = scaled.map(widthsName);
  return scaled.filter((_, index) => names.indexOf(names[index]!) === index);
}

/** "2-4-2-1" */
export function widthsName(widths: Widths): string {
  return widths.join("-");
}

/** Rise per run on logarithmic paper: 1 grows as the parameters do, 2 as their square. Null where there is no run. */
export function slopeBetween(one: Costed, other: Costed, what: "backpropagation" | "forwardMode"): number | null {
  const run = Math.log(other.costs.parameters / one.costs.parameters);
  const rise = Math.log(other.costs[what] / one.costs[what]);
  return run === 0 || !Number.isFinite(rise / run) ? null : rise / run;
}
