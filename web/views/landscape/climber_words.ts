// SPDX-License-Identifier: MIT
import type { Footing } from "backprop-playground/engine";
import { short } from "../../format/number.ts";
import { standing, type Walk } from "./climber_walk.ts";

const DIGITS = 3;

export interface Told {
  walk: Walk;
  ascend: boolean;
  /** Blindfolded: only the slope underfoot is known. */
  isFoggy: boolean;
  /** What is along the bottom: "x", or the weight's symbol. */
  symbol: string;
}

/** It will not get anywhere else by itself. */
export const isStuck = (footing: Footing): boolean => footing !== "moving";

/** Where it stands and why it is stuck, if it is. */
export function footingSentence({ walk, ascend, isFoggy, symbol }: Told): string {
  const { slope, at, height } = standing(walk);
  const { footing, bestAt, bestHeight } = walk;
  const felt = `the slope is ${short(slope, DIGITS)}`;
  const moved = `a step of the learning rate moves it by ${short(walk.nextStep, DIGITS)}`;
  if (isFoggy && isStuck(footing) && footing !== "left" && footing !== "leaping")
    return (
      `It no longer gets anywhere: ${felt}, so ${moved}. Whether this is the ${ascend ? "highest top" : "lowest valley"}, ` +
      `another ${ascend ? "top" : "valley"} or only a plateau, its feet cannot tell. Lift the fog to see.`
    );
  const best =
    `The ${ascend ? "highest" : "lowest"} point of the curve that is shown is at ${symbol} = ${short(bestAt, DIGITS)}, ` +
    `with the height ${short(bestHeight, DIGITS)}.`;
  switch (footing) {
    case "moving":
      if (isCarried(walk, ascend))
        return `${underfootWords(slope)} (${felt}), but its velocity carries it on: the next step adds ${short(walk.nextStep, DIGITS)} to ${symbol}.`;
      return `${underfootWords(slope)} (${felt}): the next step adds ${short(walk.nextStep, DIGITS)} to ${symbol}.`;
    case "plateau":
      return `Stuck on a plateau: ${felt}, so ${moved}: it can't feel which way is ${ascend ? "up" : "down"}. ${best}`;
    case "local-valley":
      return (
        `Stuck in a local ${ascend ? "top" : "valley"}, at ${symbol} = ${short(at, DIGITS)} with the height ${short(height, DIGITS)}: ` +
        `${felt}, so ${moved}, and it goes ${ascend ? "down" : "up"} on both sides. ${best} Its feet cannot know.`
      );
    case "lowest-valley":
      return (
        `Arrived: this is the ${ascend ? "highest top" : "lowest valley"} of the curve that is shown, at ${symbol} = ${short(at, DIGITS)} with the height ` +
        `${short(height, DIGITS)}. ${capital(felt)}, so ${moved}.`
      );
    case "leaping":
      return (
        `It leaps from side to side without getting ${ascend ? "up" : "down"}: ${felt}, and the step of ${short(walk.nextStep, DIGITS)} leads ` +
        `over the ${ascend ? "top" : "bottom"} to the other side. The learning rate is too large for this ${ascend ? "top" : "valley"}.`
      );
    case "left":
      return (
        `It has left the picture, at ${symbol} = ${short(at, DIGITS)}: the slope was so steep that the step led out of it. ` +
        `Start anew with a smaller learning rate.`
      );
  }
}

/** For screen readers: what the ball's slider says. */
export function placeSentence({ walk, isFoggy, symbol }: Pick<Told, "walk" | "isFoggy" | "symbol">): string {
  const { at, height, slope } = standing(walk);
  const place = `${symbol} = ${short(at)}`;
  return isFoggy
    ? `${place}, slope ${short(slope, DIGITS)}`
    : `${place}, height ${short(height)}, slope ${short(slope, DIGITS)}`;
}

/** The next step goes against what the slope alone would say. */
function isCarried(walk: Walk, ascend: boolean): boolean {
  return standing(walk).slope * walk.nextStep * (ascend ? -1 : 1) > 0;
}

function underfootWords(slope: number): string {
  if (slope === 0) return "The ground is level here";
  return `The ground falls to the ${slope < 0 ? "right" : "left"}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
