// SPDX-License-Identifier: MIT
// What the bench needs beyond the tests: Google Benchmark, all of Chromium, and what is built. (The peers are installed by the
// section that measures them.)
import { existsSync } from "node:fs";
import { join } from "node:path";
import { browserPath } from "../../tools/browser.mjs";
import { root, run } from "../../tools/run.mjs";

async function chromium() {
  if (existsSync(browserPath({ whole: true }))) return true;
  const as = process.getuid?.() === 0 ? ["env"] : ["sudo", "env"];
  const [command, ...rest] = [...as, "DEBIAN_FRONTEND=noninteractive"];
  return run(command, [...rest, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]);
}

/**
 * Sets up what is missing. What cannot be had is told and left to fail in the section that needs it.
 * @param {{ sections: readonly string[], rebuild: boolean, say: (line: string) => void }} wanted rebuild: even where there is
 *   a build, so that the numbers are those of the sources
 */
export async function setup({ sections, rebuild, say }) {
  const needs = (...names) => names.some((name) => sections.includes(name));
  const step = async (what, done) => {
    say(what);
    if (!(await done())) say(`✗ ${what}`);
  };
  await step("set-up of the project", () => run(join(root, "tools", "setup.sh")));
  if (needs("native", "limits"))
    await step("Google Benchmark", () => run(join(root, "tests", "bench", "native", "setup.sh")));
  if (needs("peers", "limits", "page", "start")) await step("Chromium", chromium);
  const built =
    existsSync(join(root, "dist", "engine", "backprop.wasm")) && existsSync(join(root, "dist", "index.html"));
  if (rebuild || !built) await step("build of dist/", () => run("node", [join(root, "tools", "build.mjs")]));
}
