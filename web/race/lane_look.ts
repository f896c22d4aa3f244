// SPDX-License-Identifier: MIT
import { classColour } from "../colours/classes.ts";

const dashes: readonly string[] = ["", "8 3", "2 3", "12 3 2 3", "5 2", "9 3 2 3 2 3"];

/** The dash of a lane's line: lanes are told apart without colour too. */
export function laneDash(index: number): string {
  return dashes[index % dashes.length] ?? "";
}

/** The colours of the classes but for their first two, which mean values: safe for colour-blind eyes, light and dark. */
export function laneColour(index: number, isDark: boolean): string {
  return classColour((index % dashes.length) + 2, isDark);
}
