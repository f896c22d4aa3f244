// SPDX-License-Identifier: MIT
// npm run lesson:schema: writes web/lessons/lesson.schema.json, what editors complete a lesson.json with.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { format } from "prettier";
import { pageModule } from "./lesson.mjs";
import { root } from "./run.mjs";

/** Writes the JSON schema of lesson.json, made of the schema that the page checks by. */
export async function writeLessonSchema(file) {
  const { lessonJsonSchema } = await pageModule("web/lessons/json_schema.ts");
  await writeFile(file, await format(JSON.stringify(lessonJsonSchema()), { parser: "json", printWidth: 120 }));
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href)
  await writeLessonSchema(join(root, "web", "lessons", "lesson.schema.json"));
