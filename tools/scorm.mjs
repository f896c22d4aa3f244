// SPDX-License-Identifier: MIT
// npm run scorm -- one-weight [out.zip]: a SCORM 1.2 package of a lesson of ours, of a folder with lesson.json and lesson.md,
// or of a compiled file (npm run lesson -- folder out.json), to be uploaded to an LMS. Needs a built dist/.
import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { zipSync } from "fflate";
import { compileFolder, pageModule } from "./lesson.mjs";
import { root } from "./run.mjs";
import { manifestOf } from "./scorm/manifest.mjs";

const element = "backprop-playground.classic.js";
const own = join(root, "tools", "scorm");
/** The same lesson gives the same bytes: a package carries no time of its own. */
const EPOCH = new Date("2000-01-01T00:00:00");

/**
 * The files of a package, by name.
 * @param {{ id: string, lesson: object, dist?: string }} options
 * @returns {Promise<Record<string, Uint8Array>>}
 */
export async function packageOf({ id, lesson, dist = join(root, "dist") }) {
  const from = async (folder, name) => [name, await readFile(join(folder, name))];
  const written = JSON.stringify(lesson).replaceAll("<", "\\u003c");
  const files = Object.fromEntries([
    await from(own, "index.html"),
    ["lesson.js", Buffer.from(`window.backpropLesson = ${written};\n`)],
    await from(own, "scorm.js"),
    await from(own, "page.css"),
    await from(dist, element),
    await from(dist, "LICENSE.txt"),
    await from(dist, "THIRD_PARTY_NOTICES.txt"),
  ]);
  const manifest = manifestOf({ id, title: lesson.title, files: Object.keys(files) });
  return { "imsmanifest.xml": Buffer.from(manifest), ...files };
}

/** @param {Record<string, Uint8Array>} files */
export function zipped(files) {
  const entries = Object.entries(files).map(([name, bytes]) => [name, new Uint8Array(bytes)]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: EPOCH });
}

/** The compiled lesson: one of ours by its name, a folder, or a file that was compiled before. */
export async function lessonOf(given) {
  const ours = join(root, "web", "lessons", given);
  if (/^[\w-]+$/.test(given) && (await isFile(join(ours, "lesson.json")))) return compileFolder(ours);
  const path = resolve(given);
  if (await isFile(join(path, "lesson.json"))) return compileFolder(path);
  if (!(await isFile(path)))
    throw new Error(`there is no lesson "${given}": a name of ours, a folder, or a compiled file`);
  const { readLesson } = await pageModule("web/lessons/read_lesson.ts");
  return readLesson(JSON.parse(await readFile(path, "utf8")));
}

async function isFile(path) {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

async function main([given, out]) {
  if (!given) throw new Error("which lesson? npm run scorm -- one-weight [out.zip]");
  const lesson = await lessonOf(given);
  const id = basename(given).replace(/\.json$/, "");
  const bytes = zipped(await packageOf({ id, lesson }));
  const file = out ?? `${id}-scorm.zip`;
  await writeFile(file, bytes);
  console.log(`${lesson.title}: ${lesson.steps.length} steps, ${bytes.length} bytes, written to ${file}`);
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  await main(argv.slice(2)).catch((error) => {
    console.error(error.code === "ENOENT" ? `${error.path} is missing: npm run build makes it` : error.message);
    process.exitCode = 1;
  });
}
