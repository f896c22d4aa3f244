// SPDX-License-Identifier: MIT
import type { PageSpec } from "../state/state.ts";
import type { LaneEnd, LanePoint } from "../worker/lanes.ts";

/** More are too many to tell apart. */
export const MOST_LANES = 6;

/** One learner of a race, before it starts. */
export interface LaneSetup {
  name: string;
  spec: PageSpec;
}
/** failed: refused, or its worker died. */
export type LaneStatus = "ready" | "running" | "failed" | LaneEnd;

/** A lane as the page knows it. */
export interface LaneState {
  /** Of this race alone. */
  id: string;
  setup: LaneSetup;
  /** Every look, from step 0 on. Grows in place. */
  points: LanePoint[];
  status: LaneStatus;
  /** Why it failed. */
  problem: string;
  /** Measured: of one step alone, without the looks. */
  secondsPerStep: number;
  parameters: number;
  /** Of the first weights; empty before they are there. */
  fingerprint: string;
}

export function passesOf({ forwardPasses, backwardPasses }: LanePoint): number {
  return forwardPasses + backwardPasses;
}

/** Measured: so many steps, each as long as a step takes. */
export function secondsTo({ step }: LanePoint, { secondsPerStep }: Pick<LaneState, "secondsPerStep">): number {
  return step * secondsPerStep;
}

export function isOver({ status }: LaneState): boolean {
  return status !== "ready" && status !== "running";
}
