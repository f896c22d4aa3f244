// SPDX-License-Identifier: MIT
import { suggestion } from "../schema/nearest.ts";
import { SchemaError } from "../schema/schema_error.ts";
import type { Condition } from "./condition.ts";
import type { LessonStep, WrittenLesson } from "./schema.ts";

type Step = Pick<WrittenLesson["steps"][number] | LessonStep, "numbers" | "table" | "predict" | "task"> & {
  title?: unknown;
  text?: unknown;
};

/** The first number that a step uses and does not define, or null. Slots in compiled text are names too. */
export function complaintAboutNames(steps: readonly Step[]): SchemaError | null {
  for (const [at, step] of steps.entries()) {
    const known = Object.keys(step.numbers ?? {});
    for (const { name, path } of namesUsed(step)) {
      if (known.includes(name)) continue;
      const reason = `expected a name of the step's "numbers"${suggestion(name, known)} (found "${name}")`;
      return new SchemaError(`/steps/${at}/${path}`, reason);
    }
  }
  return null;
}

interface Use {
  name: string;
  path: string;
}

function namesUsed({ table, predict, task, title, text }: Step): Use[] {
  const uses: Use[] = [];
  table?.columns.forEach(({ number }, at) => uses.push({ name: number, path: `table/columns/${at}/number` }));
  if (predict && "number" in predict) uses.push({ name: predict.number, path: "predict/number" });
  if (predict && "choices" in predict)
    predict.choices.forEach(({ when }, at) => uses.push(...inConditions(when, `predict/choices/${at}/when`)));
  if (task) uses.push(...inConditions(task.when, "task/when"));
  for (const [path, part] of Object.entries({ title, text, table, predict, task })) uses.push(...inText(part, path));
  return uses;
}

function inConditions(when: readonly Condition[], path: string): Use[] {
  return when.flatMap((condition, at) => {
    if (!("number" in condition)) return [];
    const uses: Use[] = [{ name: condition.number, path: `${path}/${at}/number` }];
    for (const key of ["below", "above", "atMost", "atLeast", "near"] as const) {
      const operand = condition[key];
      if (typeof operand !== "object") continue;
      const [kind, name] = "number" in operand ? ["number", operand.number] : ["before", operand.before];
      uses.push({ name, path: `${path}/${at}/${key}/${kind}` });
    }
    return uses;
  });
}

/** Slots, wherever a compiled text holds them. */
function inText(part: unknown, path: string): Use[] {
  if (typeof part !== "object" || part === null) return [];
  if ("slot" in part && typeof part.slot === "string") return [{ name: part.slot, path: `${path}/slot` }];
  return Object.entries(part).flatMap(([key, inner]) => inText(inner, `${path}/${key}`));
}
