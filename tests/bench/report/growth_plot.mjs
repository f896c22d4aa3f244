// SPDX-License-Identifier: MIT
// The growth curves: least time of each point on log–log axes, the fitted line, and the slope of the operations beside it.
import { axes, fits } from "./fits.mjs";
import { decimal, duration, scaled, whole } from "./format.mjs";
import { all } from "./records.mjs";
import { decades, element, label, logScale, picture } from "./svg.mjs";

const width = 760;
const panelWidth = width / 2;
const panelHeight = 262;
const inner = { left: 66, right: 30, top: 54, bottom: 44 };

const titles = {
  width: "A step over the width",
  depth: "A step over the depth",
  batch: "A step over the batch",
  rows: "A step over the rows",
  epoch: "An epoch over the rows",
  evaluation: "Scoring all rows",
};

const path = (points) => `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;

/** Every tick where there is room, else every second, third, …, the last one among them. */
const thinned = (ticks, most) =>
  ticks.filter((_, index) => (ticks.length - 1 - index) % Math.ceil(ticks.length / most) === 0);

function panel(points, fit, left, top) {
  const [first, last] = [left + inner.left, left + panelWidth - inner.right];
  const [low, high] = [top + panelHeight - inner.bottom, top + inner.top];
  const xs = points.map(({ x }) => x);
  const ticks = decades(points.map(({ least }) => least));
  const x = logScale(Math.min(...xs), Math.max(...xs), first, last);
  const y = logScale(ticks[0], ticks.at(-1), low, high);
  const fitted = xs.filter((value) => value >= fit.from);
  // The operations as a line of their slope through the middle of the fitted one.
  const middle = Math.exp(fitted.reduce((sum, value) => sum + Math.log(value), 0) / fitted.length);
  const through = fit.factor * middle ** fit.time;
  const ends = [fitted[0], fitted.at(-1)];
  const lineOf = (exponent) => ends.map((value) => [x(value), y(through * (value / middle) ** exponent)]);
  return [
    label(first, top + 20, titles[fit.curve], "head"),
    label(
      first,
      top + 38,
      `time: exponent ${decimal(fit.time, 2)} · operations: ${decimal(fit.operations, 2)}`,
      "tick",
    ),
    ...ticks.map((tick) => element("path", { d: `M${first} ${y(tick).toFixed(1)}H${last}`, class: "grid" })),
    ...ticks.map((tick) => label(first - 8, y(tick) + 4, duration(tick, 1), "tick", "end")),
    ...thinned(xs, 6).map((tick) =>
      label(x(tick), low + 17, tick < 10_000 ? whole(tick) : scaled(tick, 2), "tick", "middle"),
    ),
    label((first + last) / 2, low + 34, axes[fit.curve], "tick", "middle"),
    element("path", { d: path(lineOf(fit.operations)), class: "line second" }),
    element("path", { d: path(lineOf(fit.time)), class: "line ours" }),
    ...points.map((point) => element("circle", { cx: x(point.x), cy: y(point.least), r: 3.5, class: "ours" })),
  ];
}

/** @returns {string} an SVG file with all curves that were measured */
export function growthPlot(records) {
  const drawn = fits(records);
  const parts = [
    label(18, 30, "How cost grows", "title"),
    label(18, 50, "Engine in Node, single precision, logarithmic. Points: least time; line: its fit;", "muted"),
    label(18, 67, "dashed: the slope of the operations counted over the same points.", "muted"),
  ];
  drawn.forEach((fit, index) => {
    const points = all(records, { section: "growth", task: fit.curve }).filter(({ least }) => least > 0);
    parts.push(...panel(points, fit, (index % 2) * panelWidth, 78 + Math.floor(index / 2) * panelHeight));
  });
  const facts = drawn.map(
    ({ curve, time, operations }) =>
      `${titles[curve]}: exponent ${decimal(time, 2)}, operations ${decimal(operations, 2)}`,
  );
  const height = 78 + Math.ceil(drawn.length / 2) * panelHeight + 6;
  return picture(
    { width, height, title: "How the cost of training grows", description: `${facts.join("; ")}.` },
    parts,
  );
}
