// SPDX-License-Identifier: MIT
import { integer, parseNumber } from "../../format/number.ts";
import type { Action } from "../../state/actions.ts";

/** The stops of the speed slider in steps a second; the last is as fast as it goes. */
export const speeds: readonly number[] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, Infinity];

/** The stop nearest to a speed. */
export function stopOf(speed: number): number {
  const index = speeds.findIndex((stop) => stop >= speed);
  return index < 0 ? speeds.length - 1 : index;
}

export function speedText(speed: number): string {
  if (speed === Infinity) return "as fast as it goes";
  return speed === 1 ? "1 step/s" : `${integer(speed)} steps/s`;
}

/** Slow motion: the slider's lowest stops, in stages a second. */
export const stageSpeeds: readonly number[] = [0.25, 0.5, 1, 2, 4];

/** How fast the run goes: whole steps, or stages where slow motion is set. */
export interface Tempo {
  speed: number;
  stageSpeed: number | null;
}

/** The slider's position: the stops of slow motion, then those of whole steps. */
export function positionOf({ speed, stageSpeed }: Tempo): number {
  if (stageSpeed === null) return stageSpeeds.length + stopOf(speed);
  const index = stageSpeeds.findIndex((stop) => stop >= stageSpeed);
  return index < 0 ? stageSpeeds.length - 1 : index;
}

/** What a position of the slider asks for. */
export function tempoAction(position: number): Extract<Action, { type: "set-speed" | "set-stage-speed" }> {
  const stages = stageSpeeds[position];
  if (stages !== undefined) return { type: "set-stage-speed", stages };
  return { type: "set-speed", speed: speeds[position - stageSpeeds.length] ?? Infinity };
}

export function tempoText({ speed, stageSpeed }: Tempo): string {
  if (stageSpeed === null) return speedText(speed);
  const fraction = { 0.25: "¼", 0.5: "½" }[stageSpeed] ?? integer(stageSpeed);
  return `${fraction} stage${stageSpeed > 1 ? "s" : ""}/s`;
}

/** The learning-rate slider covers 1e-5 … 10, evenly in powers of ten. */
export const lowestExponent = -5;
export const highestExponent = 1;

/** Slider position → learning rate, rounded to three significant digits so that it reads well. */
export function rateAt(exponent: number): number {
  return Number((10 ** exponent).toPrecision(3));
}

/** Learning rate → slider position; what lies outside stands at the end. */
export function exponentOf(rate: number): number {
  if (!(rate > 0)) return lowestExponent;
  return Math.min(highestExponent, Math.max(lowestExponent, Math.log10(rate)));
}

/** A typed learning rate, or what is wrong with it. */
export function readRate(text: string): { rate: number } | { problem: string } {
  const rate = parseNumber(text);
  if (rate === null) return { problem: "a number such as 0.03 or 1e-3" };
  if (rate < 0 || rate > 1e6) return { problem: "a number from 0 to 1,000,000" };
  return { rate };
}
