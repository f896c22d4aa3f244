// SPDX-License-Identifier: MIT
import { SchemaError } from "../../schema/schema_error.ts";
import { complaintAbout } from "../complaint.ts";
import { complaintAboutNames } from "../names_used.ts";
import { readLesson } from "../read_lesson.ts";
import { writtenSchema, type Lesson, type LessonStep, type WrittenLesson } from "../schema.ts";
import { complaintAboutSize } from "../size.ts";
import type { Inline } from "../text.ts";
import { inlineText, sectionsOf, type Section } from "./markdown.ts";
import type { Source } from "./source.ts";

type WrittenStep = WrittenLesson["steps"][number];

/**
 * What the element reads, of what an author writes.
 * @param json      what lesson.json holds
 * @param markdown  what lesson.md holds
 * @throws SchemaError whose path is a JSON pointer into lesson.json, or "lesson.md:line:column"
 */
export function compileLesson(json: unknown, markdown: string): Lesson {
  const complaint = complaintAboutSize(json) ?? complaintAbout(writtenSchema, json);
  if (complaint) throw complaint;
  const { steps, $schema: _, ...about } = json as WrittenLesson;
  const names = complaintAboutNames(steps);
  if (names) throw names;
  const sections = sectionsOf(markdown, (at) => ({ name: "lesson.md", lines: true, numbers: numbersOf(steps[at]) }));
  if (sections.length !== steps.length) throw unequal(steps.length, sections);
  const compiled = steps.map((step, at) => compiledStep(step, sections[at]!, `/steps/${at}`));
  return readLesson({ ...about, steps: compiled });
}

function numbersOf(step: WrittenStep | undefined): ReadonlySet<string> {
  return new Set(Object.keys(step?.numbers ?? {}));
}

function unequal(steps: number, sections: readonly Section[]): SchemaError {
  const place = sections[steps]?.place ?? sections.at(-1)?.place ?? "lesson.md:1:1";
  const found = `${sections.length} section${sections.length === 1 ? "" : "s"}`;
  return new SchemaError(
    place,
    `expected a section (## Title) for each of the ${steps} steps of lesson.json, found ${found}`,
  );
}

function compiledStep(step: WrittenStep, { title, text }: Section, path: string): LessonStep {
  const at = (place: string, markdown: string): Inline[] => inlineText(markdown, sourceOf(step, `${path}/${place}`));
  const { table, predict, task, ...others } = step;
  return {
    title,
    text,
    ...others,
    ...(table ? { table: { ...table, columns: labelled(table.columns, at) } } : {}),
    ...(predict ? { predict: questionOf(predict, at) } : {}),
    ...(task ? { task: taskOf(task, at) } : {}),
  };
}

type Compile = (place: string, markdown: string) => Inline[];

function sourceOf(step: WrittenStep, name: string): Source {
  return { name, lines: false, numbers: numbersOf(step) };
}

function labelled(
  columns: NonNullable<WrittenStep["table"]>["columns"],
  compile: Compile,
): NonNullable<LessonStep["table"]>["columns"] {
  return columns.map((column, at) => ({ ...column, label: compile(`table/columns/${at}/label`, column.label) }));
}

function questionOf(
  predict: NonNullable<WrittenStep["predict"]>,
  compile: Compile,
): NonNullable<LessonStep["predict"]> {
  const ask = compile("predict/ask", predict.ask);
  const working = compile("predict/working", predict.working);
  if (!("choices" in predict)) return { ...predict, ask, working };
  const choices = predict.choices.map((choice, at) => ({
    ...choice,
    text: compile(`predict/choices/${at}/text`, choice.text),
  }));
  return { ...predict, ask, working, choices };
}

function taskOf(task: NonNullable<WrittenStep["task"]>, compile: Compile): NonNullable<LessonStep["task"]> {
  const { hint, ...others } = task;
  return {
    ...others,
    ask: compile("task/ask", task.ask),
    praise: compile("task/praise", task.praise),
    ...(hint === undefined ? {} : { hint: compile("task/hint", hint) }),
  };
}
