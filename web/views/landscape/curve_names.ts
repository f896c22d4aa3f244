// SPDX-License-Identifier: MIT
import type { CurveName } from "backprop-playground/engine";

/** The curves to climb on, each for one lesson, in the order in which they are told. */
export const curveNames: readonly {
  name: CurveName;
  label: string;
  lesson: string;
  /** Where the ball is put down at first: where the lesson shows. */ start: number;
}[] = [
  { name: "one-valley", label: "One valley", lesson: "Every way down leads to the same lowest point.", start: -3 },
  { name: "two-valleys", label: "Two valleys", lesson: "Where you start decides which valley you end in.", start: 2.2 },
  {
    name: "many-valleys",
    label: "Many valleys",
    lesson: "Most starts end in a valley that is not the lowest one.",
    start: 4.6,
  },
  { name: "plateau", label: "A plateau", lesson: "Where it is nearly flat, the feet feel no way down.", start: 2 },
  { name: "stairs", label: "Stairs", lesson: "Nearly flat treads above the valley, one after another.", start: 5 },
  { name: "cliff", label: "A cliff", lesson: "On a wall the slope is huge, and so is the step.", start: -3.6 },
];
