// SPDX-License-Identifier: MIT
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const binaries = join(root, "node_modules", ".bin");

/**
 * Runs a command in the project's folder, with the npm packages' commands found first.
 * @returns {Promise<boolean>} whether it ended with 0
 */
export function run(command, parameters = [], { quiet = false, env = {} } = {}) {
  const path = `${binaries}${delimiter}${process.env.PATH}`;
  const output = quiet ? "ignore" : "inherit";
  const child = spawn(command, parameters, {
    cwd: root,
    env: { ...process.env, PATH: path, ...env },
    stdio: ["ignore", output, output],
  });
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(false);
    });
    child.on("close", (code) => resolve(code === 0));
  });
}

/** Builds one target of one preset of CMakePresets.json. */
export async function build(preset, target) {
  const configured = existsSync(join(root, "build", preset, "build.ninja"));
  if (!configured && !(await run("cmake", ["--preset", preset]))) return false;
  return run("cmake", ["--build", "--preset", preset, "--target", target]);
}
