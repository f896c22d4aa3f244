// SPDX-License-Identifier: MIT
import * as v from "valibot";
import { oneOf } from "../schema/one_of.ts";
import { deeds, findings } from "./deeds.ts";
import { slotName } from "./text.ts";
import { count, number, some } from "./values.ts";

/** A number to compare with: itself, a number of the step by its name, or what that was before (on entering the step). */
const operand = v.union(
  [number, v.strictObject({ number: slotName }), v.strictObject({ before: slotName })],
  "a number, or the name of one",
);

/** Holds when all that it says holds. `near` goes with `within`. */
const conditionSchema = v.union(
  [
    v.pipe(
      v.strictObject({
        number: slotName,
        below: v.exactOptional(operand),
        above: v.exactOptional(operand),
        atMost: v.exactOptional(operand),
        atLeast: v.exactOptional(operand),
        near: v.exactOptional(operand),
        within: v.exactOptional(number),
      }),
      v.check(
        (input) => Object.keys(input).length > 1,
        "a comparison: below, above, atMost, atLeast, or near with within",
      ),
      v.check(({ near, within }) => (near === undefined) === (within === undefined), "near and within together"),
    ),
    v.strictObject({ did: oneOf(deeds), times: v.exactOptional(count) }),
    /** A place of the spec as a JSON pointer: "/layers/0/activation". */
    v.pipe(
      v.strictObject({
        spec: v.pipe(
          v.string("a JSON pointer"),
          v.regex(/^(\/[\w-]{1,40}){1,8}$/, "a JSON pointer such as /layers/0/units"),
        ),
        equals: v.exactOptional(
          v.union([v.string(), number, v.boolean(), v.null()], "text, a number, true, false or null"),
        ),
        not: v.exactOptional(
          v.union([v.string(), number, v.boolean(), v.null()], "text, a number, true, false or null"),
        ),
        above: v.exactOptional(number),
        below: v.exactOptional(number),
      }),
      v.check((input) => Object.keys(input).length > 1, "a comparison: equals, not, above or below"),
    ),
    /** How many layers with weights the network has. */
    v.strictObject({ layers: count }),
    v.pipe(
      v.strictObject({
        told: oneOf(findings),
        equals: v.exactOptional(v.union([v.string(), number, v.boolean()], "text, a number, true or false")),
        atLeast: v.exactOptional(number),
      }),
      v.check((input) => Object.keys(input).length > 1, "a comparison: equals or atLeast"),
    ),
  ],
  "a condition",
);
export type Condition = v.InferOutput<typeof conditionSchema>;
export const conditions = some(conditionSchema, 8);
