// SPDX-License-Identifier: MIT
import type { Activation } from "backprop-playground/engine";
import { compact, integer, percent } from "../../format/number.ts";
import { NO_VALUE } from "../../format/number.ts";

/** From here on the first and the last layer's gradients are told to be of different worlds. */
const APART = 1e3;
/** From here on it is worth a word. */
const CHANGED = 10;

/**
 * What the gradients' sizes say about learning in depth.
 * @param norms of all layers, first to last
 */
export function depthSentence(norms: readonly number[], names: readonly string[]): string {
  const [first, last] = [norms[0], norms.at(-1)];
  if (norms.length < 2 || first === undefined || last === undefined) return "";
  if (norms.every((norm) => norm === 0)) return "All gradients are 0: nothing is learnt from this batch.";
  const [from, to] = [names[0] ?? "the first layer", theLast(names)];
  if (first === 0) return `No gradient at all reaches ${from}: it learns nothing from this batch.`;
  const ratio = first / last;
  if (!(ratio >= 1 / APART))
    return `Vanishing gradients: that of ${from} is ${times(1 / ratio)} times smaller than that of ${to}. The first layers hardly learn.`;
  if (ratio > APART)
    return `Exploding gradients: that of ${from} is ${times(ratio)} times larger than that of ${to}. Steps that suit the one are too large for the other.`;
  if (ratio < 1 / CHANGED)
    return `The gradient shrinks on its way back: that of ${from} is ${times(1 / ratio)} times smaller than that of ${to}.`;
  if (ratio > CHANGED)
    return `The gradient grows on its way back: that of ${from} is ${times(ratio)} times larger than that of ${to}.`;
  return `The gradient neither vanishes nor explodes on its way back: that of ${from} is ${times(ratio)} times that of ${to}.`;
}

function theLast(names: readonly string[]): string {
  const name = names.at(-1) ?? "the last layer";
  return name === "output" ? "the output layer" : name;
}

function times(ratio: number): string {
  return Number.isFinite(ratio) ? compact(ratio) : "countless";
}

/** The step's size beside the weights' size. */
export function stepSentence(updateNorm: number, weightNorm: number): string {
  if (updateNorm === 0) return "The next step leaves this layer's weights as they are.";
  if (weightNorm === 0) return "The weights are all 0; the next step gives them their first size.";
  const share = updateNorm / weightNorm;
  const text = percent(share, share < 0.001 ? 4 : 2);
  return `The next step is ${share < 5e-7 ? "less than 0.0001 %" : text} of the weights' size.`;
}

/** What it means that units are dead. */
export function deadSentence(count: number, units: number, looked: number, activation: Activation): string {
  if (count === 0) return `No unit is dead: each lets blame pass for some of the ${samples(looked)} looked at.`;
  const why =
    activation === "step"
      ? "The step function is flat everywhere, so this is always so."
      : "No blame passes through such a unit, and the weights into it no longer learn.";
  return `f'(z) = 0 for all of the ${samples(looked)} looked at. ${why} That is ${share(count, units)} of the layer.`;
}

/** What it means that units are saturated. */
export function saturatedSentence(count: number, units: number, looked: number): string {
  if (count === 0) return `No unit is saturated.`;
  return `f is nearly flat (f'(z) below 5 % of its largest) for at least 90 % of the ${samples(looked)} looked at: hardly any blame passes. That is ${share(count, units)} of the layer.`;
}

function samples(count: number): string {
  return count === 1 ? "one sample" : `${integer(count)} samples`;
}

function share(count: number, units: number): string {
  return units > 0 ? percent(count / units, 0) : NO_VALUE;
}
