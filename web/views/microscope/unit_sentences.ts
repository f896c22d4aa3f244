// SPDX-License-Identifier: MIT
import type { Activation, UnitStudy } from "backprop-playground/engine";
import { percent, short } from "../../format/number.ts";
import { NUDGE } from "./weight_sentences.ts";

/** "About" needs no more. */
const ABOUT_DIGITS = 2;
/** Below this share of f's largest slope a unit learns twenty times slower: as the engine counts saturated units. */
const FLAT = 0.05;
const LARGEST_SLOPES: Partial<Record<Activation, number>> = { tanh: 1, sigmoid: 0.25, softmax: 0.25 };

const about = (value: number): string => short(Math.abs(value), ABOUT_DIGITS);

/** What z is made of. `names`: where each input comes from. */
export function sumSentence({ inputs, bias, z }: UnitStudy, names: readonly string[]): string {
  const terms = inputs.map(({ product }, index) => ({ product, name: names[index] ?? `input ${index + 1}` }));
  if (bias !== null) terms.push({ product: bias, name: "the bias" });
  const largest = terms.reduce((one, other) => (Math.abs(other.product) > Math.abs(one.product) ? other : one), {
    product: 0,
    name: "",
  });
  if (largest.product === 0) return "Nothing comes in: every term is 0.";
  const against = largest.product * z < 0 ? "The others outweigh its largest part" : "Its largest part";
  return `${against}, ${short(largest.product, 3)}, ${against.startsWith("The") ? "which comes" : "comes"} from ${largest.name}.`;
}

/** What a is for. */
export function answerSentence(a: number, isOutput: boolean): string {
  if (isOutput) return "This is what the network answers to the sample.";
  if (a === 0) return "The unit is silent for this sample: it passes nothing on.";
  return "This is the unit's answer to the sample: what the next layer gets from it.";
}

/** How much of the blame f lets through. */
export function passSentence(dadz: number, activation: Activation): string {
  if (!Number.isFinite(dadz)) return "The slope is no number here.";
  if (dadz === 0)
    return activation === "step"
      ? "The step function is flat everywhere: no blame ever passes through it."
      : "f is flat here: no blame passes back through this unit for this sample.";
  if (dadz === 1) return "All of the blame passes back to z: here f rises just as z does.";
  const share = `${percentOf(Math.abs(dadz))} of the blame passes back to z`;
  const largest = LARGEST_SLOPES[activation];
  if (largest !== undefined && Math.abs(dadz) < FLAT * largest)
    return `Saturated: f is nearly flat here, and hardly any blame passes (${percentOf(Math.abs(dadz))} of it).`;
  return dadz < 0 ? `f falls here: ${share}, with its sign turned round.` : `Here ${share}.`;
}

function percentOf(share: number): string {
  return share < 0.001 ? `${short(share * 100, 1)} %` : percent(share);
}

/** ∂C/∂a in words. */
export function blameSentence(dCda: number): string {
  if (!Number.isFinite(dCda)) return "How the error depends on this answer cannot be told: the number is too large.";
  if (dCda === 0) return "The error does not depend on this unit's answer to this sample.";
  return `If this unit's answer rose by ${NUDGE}, the error would ${dCda > 0 ? "rise" : "fall"} by about ${about(dCda * NUDGE)}.`;
}

/** δ in words. */
export function deltaSentence(delta: number): string {
  if (!Number.isFinite(delta)) return "δ is no number here.";
  if (delta === 0) return "No blame reaches z: this sample changes none of the weights into this unit.";
  const [now, way] = delta > 0 ? ["rise", "down"] : ["fall", "up"];
  return `If z rose by ${NUDGE}, the error would ${now} by about ${about(delta * NUDGE)}: z should go ${way}.`;
}
