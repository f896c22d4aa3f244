// SPDX-License-Identifier: MIT

/**
 * How the parts that are shown stand beside one another, as classes for layout.ts: which of the columns there are (settings
 * at the left, network with microscope and input in the middle, output at the right), and whether it is all of them.
 */
export function arrangement(shows: (view: string) => boolean, isDesigning: boolean): string {
  const has = {
    left: isDesigning && (shows("data") || shows("training")),
    middle: shows("network") || shows("microscope") || shows("try"),
    right: shows("output"),
    runs: shows("run"),
    every: ["run", "data", "training", "network", "microscope", "try", "output"].every(shows),
  };
  return Object.entries(has)
    .flatMap(([name, is]) => (is ? [name] : []))
    .join(" ");
}
