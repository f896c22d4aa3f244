// SPDX-License-Identifier: MIT
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readLesson } from "../../../web/lessons/read_lesson.ts";

const tool = fileURLToPath(new URL("../../../tools/lesson.mjs", import.meta.url));
const sound = { version: 1, title: "Mine", summary: "Short.", minutes: 3, steps: [{}] };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lesson-"));
});
afterEach(() => rm(folder, { recursive: true }));

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}
async function run(json: unknown, markdown: string, ...more: string[]): Promise<Ran> {
  await writeFile(join(folder, "lesson.json"), typeof json === "string" ? json : JSON.stringify(json));
  await writeFile(join(folder, "lesson.md"), markdown);
  return promisify(execFile)(process.execPath, [tool, folder, ...more]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Ran) => error,
  );
}

test("a teacher's lesson becomes a file that an element reads", async () => {
  const out = join(folder, "out.json");
  const { code, stdout } = await run(sound, "## One\n\nText with $w$.\n", out);
  expect([code, stdout]).toEqual([0, expect.stringContaining("Mine: 1 step, 3 minutes")]);
  expect(readLesson(JSON.parse(await readFile(out, "utf8"))).steps[0]!.title).toEqual(["One"]);
});

test.each([
  ["lesson.md:3:1: expected text", sound, "## One\n\n<b>x</b>\n"],
  ["lesson.json /steps/0/viewz: there is no such key", { ...sound, steps: [{ viewz: [] }] }, "## One\n"],
  ["lesson.json:2:1: expected JSON", "{\n", "## One\n"],
])("%s … says where it is wrong", async (reason, json, markdown) => {
  const { code, stderr } = await run(json, markdown);
  expect([code, stderr]).toEqual([1, expect.stringContaining(reason)]);
});
