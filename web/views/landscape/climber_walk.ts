// SPDX-License-Identifier: MIT
import type { Climb, ClimbOptions, Footing } from "backprop-playground/engine";

/** How it steps. */
export interface Gait {
  learningRate: number;
  /** [0, 1) */
  momentum: number;
  ascend: boolean;
}
/** Where the ball stood, and with what velocity it came there. */
export interface Footprint {
  at: number;
  height: number;
  slope: number;
  velocity: number;
}
/** The ball's way, as the engine computed it. */
export interface Walk {
  /** The start first, where it stands last; the oldest are forgotten. */
  prints: Footprint[];
  /** Steps of the learning rate since it was put down. */
  steps: number;
  /** How many of the last steps were made with the same gait: the verdict looks back at them. */
  alike: number;
  footing: Footing;
  nextStep: number;
  bestAt: number;
  bestHeight: number;
}

/** So many footprints are shown. */
const MOST_PRINTS = 400;
/** The verdict (leaping from side to side) needs the last few steps; they are made again, which gives the same numbers. */
const LOOK_BACK = 8;

export function standing({ prints }: Pick<Walk, "prints">): Footprint {
  return prints.at(-1) ?? { at: 0, height: 0, slope: 0, velocity: 0 };
}

/** To stand somewhere, at rest. */
export function putOptions(from: number, gait: Gait): ClimbOptions {
  return { from, velocity: 0, ...gait, steps: 0 };
}

/** The next step: the last few of the same gait again, and one more. */
export function stepOptions(walk: Walk, gait: Gait): ClimbOptions {
  const back = lookBack(walk);
  const { at, velocity } = walk.prints[walk.prints.length - 1 - back] ?? standing(walk);
  return { from: at, velocity, ...gait, steps: back + 1 };
}

function lookBack({ alike, prints }: Walk): number {
  return Math.min(alike, LOOK_BACK, prints.length - 1);
}

/** How it stands with another gait: nothing moves, the next step is told anew. */
export function stayOptions(walk: Walk, gait: Gait): ClimbOptions {
  const { at, velocity } = standing(walk);
  return { from: at, velocity, ...gait, steps: 0 };
}

function lastOf(climb: Climb): Footprint {
  const of = (row: readonly number[]): number => row.at(-1) ?? 0;
  return { at: of(climb.at), height: of(climb.height), slope: of(climb.slope), velocity: of(climb.velocity) };
}

function verdict({ footing, nextStep, bestAt, bestHeight }: Climb): Omit<Walk, "prints" | "steps" | "alike"> {
  return { footing, nextStep, bestAt, bestHeight };
}

/** The ball was put down: a new way begins. */
export function walkFrom(climb: Climb): Walk {
  return { prints: [lastOf(climb)], steps: 0, alike: 0, ...verdict(climb) };
}

/** It was moved by hand, or its gait was changed: the way is kept. */
export function walkMoved(walk: Walk, climb: Climb): Walk {
  const now = lastOf(climb);
  const prints = now.at === standing(walk).at ? [...walk.prints.slice(0, -1), now] : trimmed([...walk.prints, now]);
  return { prints, steps: walk.steps, alike: 0, ...verdict(climb) };
}

/** The answer to stepOptions: one footprint more, unless it has left and no step is made any more. */
export function walkOn(walk: Walk, climb: Climb): Walk {
  if (climb.at.length < lookBack(walk) + 2) return { ...walk, ...verdict(climb) };
  const prints = trimmed([...walk.prints, lastOf(climb)]);
  return { prints, steps: walk.steps + 1, alike: walk.alike + 1, ...verdict(climb) };
}

function trimmed(prints: Footprint[]): Footprint[] {
  return prints.length > MOST_PRINTS ? prints.slice(prints.length - MOST_PRINTS) : prints;
}
