// SPDX-License-Identifier: MIT
// npm run lesson -- path/to/folder [out.json]: checks a lesson (lesson.json and lesson.md), and writes what the element reads.
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { root } from "./run.mjs";

/**
 * A module of the page's, which is TypeScript, as one that Node can run.
 * @param {string} path from the project's folder
 */
export async function pageModule(path) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, path)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

/**
 * The compiled lesson in a folder.
 * @throws Error that says where in lesson.json or lesson.md something is wrong
 */
export async function compileFolder(folder) {
  const { compileLesson } = await pageModule("web/lessons/compile/compile.ts");
  const [json, markdown] = await Promise.all(
    ["lesson.json", "lesson.md"].map((name) => readFile(join(folder, name), "utf8")),
  );
  return compileLesson(parsed(json), markdown);
}

function parsed(json) {
  try {
    return JSON.parse(json);
  } catch (error) {
    const at = /position (\d+)/.exec(error.message);
    const before = at ? json.slice(0, Number(at[1])).split("\n") : [];
    const place = at ? `:${before.length}:${before.at(-1).length + 1}` : "";
    throw new Error(`lesson.json${place}: expected JSON (${error.message})`, { cause: error });
  }
}

async function main([folder, out]) {
  if (!folder) throw new Error("which lesson? npm run lesson -- path/to/folder [out.json]");
  const lesson = await compileFolder(resolve(folder));
  const text = `${JSON.stringify(lesson)}\n`;
  if (out) await writeFile(out, text);
  const counted = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;
  const words = `${counted(lesson.steps.length, "step")}, ${counted(lesson.minutes, "minute")}, ${Buffer.byteLength(text)} bytes`;
  console.log(`${lesson.title}: ${words}${out ? `, written to ${out}` : ""}`);
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  await main(argv.slice(2)).catch((error) => {
    const inJson = error.name === "SchemaError" && error.path.startsWith("/") ? "lesson.json " : "";
    console.error(`${inJson}${error.message}`);
    process.exitCode = 1;
  });
}
