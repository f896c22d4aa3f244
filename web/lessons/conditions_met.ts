// SPDX-License-Identifier: MIT
import type { PageSpec } from "../state/state.ts";
import type { Condition } from "./condition.ts";
import type { Deed, Finding, Told } from "./deeds.ts";
import type { Numbers } from "./playing.ts";

/** All that a condition may be about. */
export interface Context {
  numbers: Numbers;
  /** The same on entering the step. */
  before: Numbers;
  /** How often each deed was done since then. */
  deeds: ReadonlyMap<Deed, number>;
  /** What parts of the page have found out since then. */
  told: ReadonlyMap<Finding, Told["value"]>;
  spec: PageSpec;
}

/** Whether a condition holds now. What is not known (yet) holds nothing. */
export function holds(condition: Condition, context: Context): boolean {
  if ("number" in condition) return numberHolds(condition, context);
  if ("did" in condition) return (context.deeds.get(condition.did) ?? 0) >= (condition.times ?? 1);
  if ("spec" in condition) return specHolds(condition, context.spec);
  if ("layers" in condition) return context.spec.layers.length === condition.layers;
  return toldHolds(condition, context);
}

type Operand = Exclude<Extract<Condition, { number: string }>["below"], undefined>;

function numberHolds(condition: Extract<Condition, { number: string }>, { numbers, before }: Context): boolean {
  const value = numbers[condition.number];
  if (typeof value !== "number") return false;
  const valueOf = (operand: Operand): number => {
    if (typeof operand === "number") return operand;
    return ("number" in operand ? numbers[operand.number] : before[operand.before]) ?? NaN;
  };
  const { below, above, atMost, atLeast, near, within = 0 } = condition;
  return (
    (below === undefined || value < valueOf(below)) &&
    (above === undefined || value > valueOf(above)) &&
    (atMost === undefined || value <= valueOf(atMost)) &&
    (atLeast === undefined || value >= valueOf(atLeast)) &&
    (near === undefined || isNear(value, valueOf(near), within))
  );
}

/** |value − other| ≤ within. */
export function isNear(value: number, other: number, within: number): boolean {
  return Math.abs(value - other) <= within;
}

function specHolds(condition: Extract<Condition, { spec: string }>, spec: PageSpec): boolean {
  const value = at(spec, condition.spec);
  const { equals, not, above, below } = condition;
  return (
    (equals === undefined || value === equals) &&
    (not === undefined || value !== not) &&
    (above === undefined || (typeof value === "number" && value > above)) &&
    (below === undefined || (typeof value === "number" && value < below))
  );
}

/** What stands at a JSON pointer; undefined: nothing does. */
function at(spec: PageSpec, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (value, key) =>
        typeof value === "object" && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      spec,
    );
}

function toldHolds(condition: Extract<Condition, { told: Finding }>, { told }: Context): boolean {
  const value = told.get(condition.told);
  const { equals, atLeast } = condition;
  return (
    value !== undefined &&
    (equals === undefined || value === equals) &&
    (atLeast === undefined || (typeof value === "number" && value >= atLeast))
  );
}
