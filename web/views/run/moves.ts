// SPDX-License-Identifier: MIT
import type { Unit } from "../../state/actions.ts";

export interface Move {
  unit: Unit;
  /** What the forward button says. */
  name: string;
  /** The control that shows it. */
  control: string;
  title: string;
}

/** The units in which time goes back and forth. */
export const moves: readonly Move[] = [
  {
    unit: "stage",
    name: "Stage",
    control: "stage",
    title: "One stage of a step: one layer forward, the error, or one layer back",
  },
  { unit: "batch", name: "Step", control: "step", title: "One update, with one mini-batch" },
  { unit: "epoch", name: "Epoch", control: "epoch", title: "Every training sample once" },
];
