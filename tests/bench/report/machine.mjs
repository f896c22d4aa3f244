// SPDX-License-Identifier: MIT
// What it was measured on, in words that name no machine of anybody's.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { promisify } from "node:util";
import { browserPath } from "../../../tools/browser.mjs";

/** The first version number that a program prints. */
async function versionOf(program) {
  try {
    const { stdout } = await promisify(execFile)(program, ["--version"], { timeout: 20_000 });
    return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? "unknown";
  } catch {
    return "not found";
  }
}

/** The versions of the peers, as their lock file pins them. */
async function peerVersions() {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    await readFile(new URL("../peers/package.json", import.meta.url), "utf8"),
  );
  return Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => `${name} ${version}`);
}

/** @returns {Promise<Record<string, string>>} facts by name, in the order of reading */
export async function machine() {
  const cores = cpus();
  const [chromium, gcc, emscripten] = await Promise.all(
    [browserPath({ whole: true }), "g++", "emcc"].map((program) => versionOf(program)),
  );
  return {
    Measured: new Date().toISOString().slice(0, 10),
    Processor: `${cores[0]?.model.trim() ?? "unknown"}, ${cores.length} cores`,
    Memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    System: `${process.platform} ${process.arch}`,
    Node: `${process.versions.node} (V8 ${process.versions.v8})`,
    Chromium: chromium,
    Compilers: `g++ ${gcc} native, Emscripten ${emscripten} for WebAssembly`,
    Peers: (await peerVersions()).join(", "),
  };
}
