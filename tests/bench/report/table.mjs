// SPDX-License-Identifier: MIT
// The tables of the report, in Markdown.
import { markdownTable } from "../statistics.mjs";
import { axes, fits } from "./fits.mjs";
import { decimal, scaled, significant, spread, times, whole } from "./format.mjs";
import { all, one, values } from "./records.mjs";

/** "ours", or "ours, double". */
export const nameOf = ({ contender, precision }) =>
  contender === "ours" && precision === "double" ? "ours, double" : contender;

const hostNames = { native: "native", node: "Node", chromium: "Chromium", page: "the page" };

/** Whether there are figures: a contender that does not do a task has a note instead. */
export const measured = ({ runs }) => runs > 0;

/** A task's contenders, the fastest first. */
export function ranking(records, task) {
  const ofTask = all(records, { section: "peers", task }).filter(measured);
  const best = (name) => Math.max(...ofTask.filter((record) => nameOf(record) === name).map(({ median }) => median));
  return [...new Set(ofTask.map(nameOf))].sort((first, second) => best(second) - best(first));
}

/** Samples a second of every contender at one task, and how many times as fast ours is. */
export function peersTable(records, task) {
  const ofTask = all(records, { section: "peers", task }).filter(measured);
  const hosts = ["node", "chromium"].filter((host) => all(ofTask, { host }).length > 0);
  const cells = (name, host) => {
    const record = all(ofTask, { host }).find((other) => nameOf(other) === name);
    if (!record) return ["–", "–", "–"];
    const ours = one(ofTask, { host, contender: "ours", precision: "single" });
    return [scaled(record.median), spread(record), ours ? times(ours.median / record.median) : "–"];
  };
  const headers = ["contender", ...hosts.flatMap((host) => [`${hostNames[host]}: samples/s`, "quartiles", "ours is"])];
  return markdownTable(
    headers,
    ranking(records, task).map((name) => [name, ...hosts.flatMap((host) => cells(name, host))]),
  );
}

/** What the contenders say about themselves and why some are missing, each sentence once, with the tasks it is about. */
export function notes(records) {
  const about = new Map();
  for (const record of all(records, { section: "peers" })) {
    if (!record.note) continue;
    const text = `**${record.contender}**${measured(record) ? "" : " does not take part"}: ${record.note}`;
    about.set(text, new Set([...(about.get(text) ?? []), record.task]));
  }
  return [...about].map(([text, tasks]) => `- ${text} (${[...tasks].join(", ")})`).join("\n");
}

/** Any section's records as they are: for those that need no more than their numbers. */
export function plainTable(records) {
  const columns = ["task", "contender", "host", "precision"].filter((key) => values(records, key).some(Boolean));
  const rows = records.map((record) => [
    ...columns.map((key) => (key === "host" ? (hostNames[record.host] ?? record.host) : (record[key] ?? "–"))),
    scaled(record.median),
    spread(record),
    record.unit,
  ]);
  return markdownTable([...columns, "median", "quartiles", "unit"], rows);
}

/** The points of one growth curve. */
export function growthTable(records, curve) {
  const points = all(records, { section: "growth", task: curve });
  const rows = points.map(({ x, median, low, high, least, operations }) => [
    whole(x),
    significant(least),
    significant(median),
    `${significant(low)} – ${significant(high)}`,
    scaled(operations),
    significant(operations / least / 1000),
  ]);
  return markdownTable(
    [axes[curve], `least ${points[0]?.unit}`, "median", "quartiles", "operations", "G operations/s"],
    rows,
  );
}

/** Exponents of time and of operations, beside each other. */
export function fitsTable(records) {
  const rows = fits(records).map(({ curve, from, points, time, operations, difference }) => [
    curve,
    axes[curve],
    `${whole(from)} (${points} points)`,
    decimal(time),
    decimal(operations),
    `${difference < 0 ? "" : "+"}${decimal(difference)}`,
  ]);
  return markdownTable(["curve", "grows with", "fitted from", "exponent of time", "of operations", "difference"], rows);
}
