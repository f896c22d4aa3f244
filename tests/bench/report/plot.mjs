// SPDX-License-Identifier: MIT
// A task's picture: samples a second of every contender, in Node and in Chromium.
import { scaled, times } from "./format.mjs";
import { all, one } from "./records.mjs";
import { decades, element, label, logScale, picture } from "./svg.mjs";
import { measured, nameOf, ranking } from "./table.mjs";

const width = 760;
const left = 128;
const right = width - 168; // values and ratios stand beyond it
const row = 26;
const thickness = 14;
const panelHead = 30;
const panelFoot = 18;

const hostNames = { node: "Node", chromium: "Chromium" };

/** A bar from the axis' lowest value to the median, its quartiles as a whisker, its numbers at the right. */
function bar(record, ours, scale, y) {
  const middle = y + row / 2;
  const is = record.contender === "ours" ? (record.precision === "double" ? "second" : "ours") : "peer";
  const [from, to] = [scale(record.low), scale(record.high)];
  const tips = `M${[from, to].map((x) => `${x.toFixed(1)} ${middle - 4}v8`).join("M")}M${from.toFixed(1)} ${middle}H${to.toFixed(1)}`;
  const ratio = ours && record !== ours ? times(ours.median / record.median) : "";
  return [
    label(left - 10, middle + 4.5, nameOf(record), is === "peer" ? "" : "strong", "end"),
    element("rect", {
      x: left,
      y: middle - thickness / 2,
      width: Math.max(1, scale(record.median) - left),
      height: thickness,
      rx: 2,
      class: is,
    }),
    element("path", { d: tips, class: "whisker" }),
    label(right + 78, middle + 4.5, scaled(record.median), is === "peer" ? "" : "strong", "end"),
    label(width - 18, middle + 4.5, ratio, "muted", "end"),
  ];
}

function panel(records, names, host, ticks, top) {
  const scale = logScale(ticks[0], ticks.at(-1), left, right);
  const ours = one(records, { host, contender: "ours", precision: "single" });
  const shown = names.flatMap((name) => all(records, { host }).filter((record) => nameOf(record) === name));
  const bottom = top + panelHead + shown.length * row;
  const parts = [
    label(left, top + 18, hostNames[host], "head"),
    label(right + 78, top + 18, "samples/s", "muted tick", "end"),
    label(width - 18, top + 18, "ours is", "muted tick", "end"),
    ...ticks.map((tick) =>
      element("path", { d: `M${scale(tick).toFixed(1)} ${top + panelHead - 3}V${bottom}`, class: "grid" }),
    ),
    ...ticks.map((tick) => label(scale(tick), bottom + 14, scaled(tick, 1), "tick", "middle")),
    ...shown.flatMap((record, index) => bar(record, ours, scale, top + panelHead + index * row)),
  ];
  return { parts, bottom: bottom + panelFoot };
}

/**
 * @param {import("./records.mjs").BenchRecord[]} records of all sections
 * @param {string} task
 * @param {string} what the task in words: "2-4-2-1 tanh, batch 10"
 * @returns {string} an SVG file
 */
export function taskPlot(records, task, what) {
  const ofTask = all(records, { section: "peers", task }).filter(measured);
  const names = ranking(records, task);
  const ticks = decades(ofTask.flatMap(({ low, high }) => [low, high]));
  const parts = [label(18, 30, `${task} · ${what}`, "title")];
  parts.push(
    label(
      18,
      50,
      "Training samples a second, forward, backward and update. Logarithmic; whiskers are quartiles.",
      "muted",
    ),
  );
  let top = 62;
  for (const host of Object.keys(hostNames)) {
    if (all(ofTask, { host }).length === 0) continue;
    const drawn = panel(ofTask, names, host, ticks, top);
    parts.push(...drawn.parts);
    top = drawn.bottom + 8;
  }
  const facts = ofTask.map(
    (record) => `${nameOf(record)} in ${hostNames[record.host]}: ${scaled(record.median)} samples/s`,
  );
  return picture(
    {
      width,
      height: top + 4,
      title: `${task}: training samples a second (${what})`,
      description: `${facts.join("; ")}.`,
    },
    parts,
  );
}
