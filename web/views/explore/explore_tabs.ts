// SPDX-License-Identifier: MIT
import type { Explored } from "../../state/explored.ts";

/** The parts below the network, in the order in which an introduction tells them. `fetch` brings the element's code. */
export const exploreTabs: readonly {
  name: Explored;
  label: string;
  /** What it answers, in a few words. */
  about: string;
  fetch: () => Promise<unknown>;
}[] = [
  {
    name: "ways",
    label: "Ways to learn",
    about: "nudges, one weight at a time, every combination: what each one costs",
    fetch: () => import("../ways/ways.ts"),
  },
  {
    name: "race",
    label: "Race",
    about: "up to six learners side by side, from the same first weights",
    fetch: () => import("../race/race.ts"),
  },
  {
    name: "backwards",
    label: "Why backwards",
    about: "the same gradient from both ends, counted and measured",
    fetch: () => import("../backwards/backwards.ts"),
  },
  {
    name: "landscape",
    label: "Landscape",
    about: "blindfolded on a mountain: slopes, plateaus, valleys",
    fetch: () => import("../landscape/landscape.ts"),
  },
  {
    name: "company",
    label: "Company",
    about: "reports go up, blame comes down",
    fetch: () => import("../company/company.ts"),
  },
];

/** Those that are shown; `views` as in the element's attribute, null: all. */
export function shownTabs(views: readonly string[] | null): typeof exploreTabs {
  return views ? exploreTabs.filter(({ name }) => views.includes(name)) : exploreTabs;
}
