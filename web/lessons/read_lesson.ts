// SPDX-License-Identifier: MIT
import { SchemaError } from "../schema/schema_error.ts";
import { parsedBy } from "./complaint.ts";
import { complaintAboutNames } from "./names_used.ts";
import { lessonSchema, type Lesson } from "./schema.ts";
import { complaintAboutSize } from "./size.ts";

/**
 * A compiled lesson, of whatever somebody handed over.
 * @throws SchemaError with the path, what was expected, and what was found
 */
export function readLesson(input: unknown): Lesson {
  if (Array.isArray(input)) throw new SchemaError("/", "expected an object, found Array");
  const size = complaintAboutSize(input);
  if (size) throw size;
  const lesson = parsedBy(lessonSchema, input);
  const names = complaintAboutNames(lesson.steps);
  if (names) throw names;
  return lesson;
}
