// SPDX-License-Identifier: MIT
import type { Attempt, LearnerKind } from "backprop-playground/engine";
import { integer, short } from "../../format/number.ts";
import { parameterSymbol, type Parameter } from "../network/names.ts";

/** The nudge that sentences speak of. */
export const NUDGE = 0.01;
/** "About" needs no more. */
const ABOUT_DIGITS = 2;

/** "Raising this weight by 0.01 would raise the error by about 0.00082." */
export function effectSentence(what: string, on: string, slope: number): string {
  if (!Number.isFinite(slope)) return `What raising ${what} would do to ${on} cannot be told: the slope is no number.`;
  if (slope === 0) return `Raising ${what} by ${NUDGE} would not change ${on}.`;
  const verb = slope > 0 ? "raise" : "lower";
  return `Raising ${what} by ${NUDGE} would ${verb} ${on} by about ${short(Math.abs(slope) * NUDGE, ABOUT_DIGITS)}.`;
}

/** What f'(z) says; the reason where nothing passes. */
export function slopeSentence(dadz: number, activation: string): string {
  if (dadz !== 0) return effectSentence("z", "the activation", dadz);
  const why =
    activation === "step"
      ? "the step function is flat everywhere, so nothing is ever learnt through it"
      : `${activation} is flat here, so no error passes back through this unit for this sample`;
  return `f'(z) is 0: ${why}.`;
}

/** What a_prev says. */
export function inputSentence(input: number, isBias: boolean): string {
  if (isBias) return "A bias is added as it is: it is multiplied by 1, whatever the sample.";
  if (input === 0) return "Nothing comes in over this connection: for this sample the weight does not matter.";
  return `${effectSentence("the weight", "z", input)} That is what comes in over this connection.`;
}

/** What the step does: towards less error, or why not. */
export function moveSentence(update: number, gradient: number, what: string): string {
  if (update === 0) return `The ${what} stays as it is.`;
  const direction = update > 0 ? "up" : "down";
  const moved = `The ${what} goes ${direction} by ${short(Math.abs(update), 3)}`;
  if (gradient === 0) return `${moved}, though its gradient is 0: the optimiser remembers earlier steps.`;
  return update * gradient < 0
    ? `${moved}: against the slope, which lowers the error.`
    : `${moved}: with the slope, because the optimiser remembers earlier steps.`;
}

/** How near the measured slope comes to the computed gradient. */
export function agreementSentence(relativeError: number, slope: number): string {
  if (slope === 0 && relativeError === 0) return "Both are exactly 0: here the error does not depend on it.";
  if (relativeError === 0) return "Measured and computed agree to every digit.";
  if (relativeError < 1e-4)
    return `They agree to ${Math.floor(-Math.log10(relativeError))} digits: the gradient is the slope.`;
  return "They differ: near a kink, or where the slope is tiny, ε is too coarse a measure.";
}

/** Who found the gradient that is shown. */
export function gradientName(kind: LearnerKind): string {
  switch (kind) {
    case "backpropagation":
      return "Gradient, computed by backpropagation";
    case "finite-differences":
      return "Gradient, as finite differences found it";
    case "forward-mode":
      return "Gradient, as forward mode found it";
    default:
      return "Gradient, as backpropagation would compute it";
  }
}

/** Another weight's turn. */
export function elsewhereSentence(tried: Parameter, what: string, value: number): string {
  return `This step tries ${parameterSymbol(tried)} of layer ${tried.layer + 1}: this ${what} stays at ${short(value)}.`;
}

/** Why what was tried is kept or put back. */
export function triedSentence(
  { parameter, kept, costBefore, number }: Attempt,
  total: number | null,
  what: string,
): string {
  const name = parameter
    ? ""
    : `Combination ${integer(number)}${total === null || total > 1e9 ? "" : ` of ${integer(total)}`} sets all weights at once. `;
  if (kept < 0) return `${name}The error does not fall: ${parameter ? `the ${what} is` : "all of them are"} put back.`;
  if (costBefore === null) return `${name}It is the first one, so it is the best so far.`;
  return `${name}The error falls: ${parameter ? "this value" : "it"} is kept.`;
}
