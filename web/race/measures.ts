// SPDX-License-Identifier: MIT
import type { LanePoint } from "../worker/lanes.ts";
import { type LaneState, passesOf, secondsTo } from "./lane_state.ts";

export type MeasureName = "passes" | "steps" | "epochs" | "forward" | "multiply-adds" | "seconds";

/** What the curves can be drawn over. */
export const measures: readonly {
  name: MeasureName;
  label: string;
  of: (point: LanePoint, lane: LaneState) => number;
}[] = [
  { name: "passes", label: "passes (forward + backward)", of: passesOf },
  { name: "forward", label: "forward passes", of: ({ forwardPasses }) => forwardPasses },
  { name: "multiply-adds", label: "multiply-adds", of: ({ multiplyAdds }) => multiplyAdds },
  { name: "seconds", label: "seconds, measured", of: secondsTo },
  { name: "steps", label: "steps", of: ({ step }) => step },
  { name: "epochs", label: "epochs", of: ({ epoch }) => epoch },
];

export function measureOf(name: MeasureName): (typeof measures)[number] {
  const found = measures.find((measure) => measure.name === name);
  if (!found) throw new Error(`no such measure: ${name}`);
  return found;
}
