// SPDX-License-Identifier: MIT
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import type { ListedLesson } from "virtual:lessons";
import { compileLesson } from "./compile/compile.ts";
import { lessonNames, type LessonName } from "./list.ts";
import type { Lesson } from "./schema.ts";

const id = "virtual:lessons";
const oneId = "virtual:lesson/";
const resolved = (source: string): string => `\0${source}`;
const fileOf = (name: LessonName, file: "lesson.json" | "lesson.md"): string =>
  fileURLToPath(new URL(`./${name}/${file}`, import.meta.url));

/** `import { lessons, fetchLesson } from "virtual:lessons"`: our lessons, compiled while the page is built (virtual.d.ts). */
export function lessonPlugin(): Plugin {
  return {
    name: "backprop-lessons",
    resolveId: (source) => (source === id || nameOf(source) ? resolved(source) : undefined),
    load(source) {
      if (source === resolved(id)) return listText(listLessons((file) => this.addWatchFile(file)));
      const name = nameOf(source.slice(1));
      if (!source.startsWith("\0") || !name) return undefined;
      for (const file of filesOf(name)) this.addWatchFile(file);
      return `export default ${JSON.stringify(compiled(name))};\n`;
    },
    handleHotUpdate({ file, server }) {
      if (!lessonNames.some((name) => filesOf(name).includes(file))) return;
      const { moduleGraph } = server;
      for (const one of [id, ...lessonNames.map((name) => oneId + name)]) {
        const module = moduleGraph.getModuleById(resolved(one));
        if (module) moduleGraph.invalidateModule(module);
      }
      server.ws.send({ type: "full-reload" });
    },
  };
}

function nameOf(source: string): LessonName | undefined {
  return lessonNames.find((name) => source === oneId + name);
}

function filesOf(name: LessonName): string[] {
  return [fileOf(name, "lesson.json"), fileOf(name, "lesson.md")];
}

/** @throws Error that names the lesson, and where in it what is wrong */
function compiled(name: LessonName): Lesson {
  try {
    const [json, markdown] = filesOf(name).map((file) => readFileSync(file, "utf8"));
    return compileLesson(JSON.parse(json!), markdown!);
  } catch (error) {
    throw new Error(`web/lessons/${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/**
 * The lessons in order, as lists show them; `watch` is told every file that was read.
 * @throws Error when a lesson's files are not there, or are wrong
 */
export function listLessons(watch: (file: string) => void = () => undefined): ListedLesson[] {
  const missing = lessonNames.filter((name) => !filesOf(name).every((file) => existsSync(file)));
  if (missing.length > 0)
    throw new Error(`web/lessons/list.ts names lessons whose files are not there: ${missing.join(", ")}`);
  return lessonNames.map((name) => {
    filesOf(name).forEach(watch);
    const { title, summary, minutes, steps } = compiled(name);
    return { name, title, summary, minutes, steps: steps.length };
  });
}

function listText(lessons: readonly ListedLesson[]): string {
  const fetching = lessons.map(
    ({ name }) => `${JSON.stringify(name)}: () => import("${oneId}${name}").then((module) => module.default)`,
  );
  return `export const lessons = ${JSON.stringify(lessons)};\nexport const fetchLesson = {\n${fetching.join(",\n")}\n};\n`;
}
