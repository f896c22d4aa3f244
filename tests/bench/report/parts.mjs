// SPDX-License-Identifier: MIT
// The generated parts of docs/performance.md and its pictures, from the records of the sections.
import { markdownTable } from "../statistics.mjs";
import { fits } from "./fits.mjs";
import { growthPlot } from "./growth_plot.mjs";
import { verdictTable } from "./must_show.mjs";
import { taskPlot } from "./plot.mjs";
import { all, values } from "./records.mjs";
import { fitsTable, growthTable, notes, peersTable, plainTable } from "./table.mjs";

/** "2-4-2-1 tanh, half squared error, batch 10". */
export const inWords = ({ sizes, hidden, output, loss, batch }) => {
  const activations = hidden === output ? hidden : `${hidden} and ${output}`;
  return `${sizes.join("-")} ${activations}, ${loss.replaceAll("-", " ")}, batch ${batch}`;
};

/** The tables of one section, as the terminal and the document show them. */
export function sectionText(section, records, tasks, tableOf = plainTable) {
  const own = all(records, { section });
  if (section === "peers")
    return [
      ...values(own, "task").map((task) => `### ${task} · ${inWords(tasks[task])}\n\n${peersTable(own, task)}`),
      `What the contenders are:\n\n${notes(own)}`,
    ].join("\n\n");
  if (section === "growth")
    return [fitsTable(own), ...values(own, "task").map((curve) => growthTable(own, curve))].join("\n\n");
  return tableOf(own);
}

/** The same for the document: the peers and the curves with their pictures. */
function documentText(section, records, tasks, tableOf) {
  const own = all(records, { section });
  if (section === "peers")
    return [
      ...values(own, "task").map((task) => {
        const what = inWords(tasks[task]);
        return `### ${task} · ${what}\n\n![${task}: training samples a second of every contender](performance/${task}.svg)\n\n${peersTable(own, task)}`;
      }),
      `### What the contenders are\n\n${notes(own)}`,
    ].join("\n\n");
  if (section === "growth")
    return [
      "![Time of a step over width, depth, batch and rows, with fitted exponents](performance/growth.svg)",
      fitsTable(own),
      "The points:",
      ...values(own, "task").map((curve) => growthTable(own, curve)),
    ].join("\n\n");
  return sectionText(section, records, tasks, tableOf);
}

/** The facts about the machine as a table. */
export const machineTable = (facts) => markdownTable(["", ""], Object.entries(facts));

/**
 * @param {import("./records.mjs").BenchRecord[]} records of all sections
 * @param {{ sections: string[], facts: Record<string, string>, tasks: object, tables: Record<string, Function> }} about
 *   sections: those whose parts are written anew
 * @returns {Record<string, string>} parts by name
 */
export function partsOf(records, { sections, facts, tasks, tables }) {
  const parts = { machine: machineTable(facts), verdicts: verdictTable(records) };
  for (const section of sections) parts[section] = documentText(section, records, tasks, tables[section]);
  return parts;
}

/** @returns {Record<string, string>} SVG files by name */
export function picturesOf(records, tasks) {
  const ofTasks = values(all(records, { section: "peers" }), "task");
  const pictures = Object.fromEntries(
    ofTasks.map((task) => [`${task}.svg`, taskPlot(records, task, inWords(tasks[task]))]),
  );
  if (fits(records).length > 0) pictures["growth.svg"] = growthPlot(records);
  return pictures;
}
