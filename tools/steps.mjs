// SPDX-License-Identifier: MIT
// The steps of `npm test`: each says whether it held, and how many checks that were.
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { clangTidy } from "./clang_tidy.mjs";
import { tryPackage } from "./package.mjs";
import { build, root, run } from "./run.mjs";

const results = join(root, "build", "results");

/** @typedef {{ passed: number, failed: number }} Count */

/** @returns {Promise<Count>} one check */
const one = async (holds) => ((await holds) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

async function readResults(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return null;
  }
}

/** Builds a test program of a preset and runs it, in Node where it is WebAssembly. */
async function googleTest(preset, target) {
  if (!(await build(preset, target))) return { passed: 0, failed: 1 };
  const file = join(results, `${preset}.json`);
  await mkdir(results, { recursive: true });
  await rm(file, { force: true });
  const program = join(root, "build", preset, target);
  const options = [`--gtest_output=json:${file}`, "--gtest_brief=1"];
  const wasm = existsSync(`${program}.cjs`);
  // Node's own fetch makes this Emscripten take Node for a browser.
  const held = wasm
    ? await run("node", ["--no-experimental-fetch", "--stack-size=4000", `${program}.cjs`, ...options])
    : await run(program, options);
  const report = await readResults(file);
  if (!report) return { passed: 0, failed: 1 };
  const failed = report.failures + report.errors;
  return { passed: report.tests - failed, failed: held ? failed : Math.max(1, failed) };
}

async function vitest(name, config) {
  const file = join(results, `${name}.json`);
  await mkdir(results, { recursive: true });
  await rm(file, { force: true });
  const options = [
    "run",
    ...(config ? ["--config", config] : []),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const held = await run("vitest", options);
  const report = await readResults(file);
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    (suite) => suite.status === "failed" && suite.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + broken;
  return { passed: report.numPassedTests, failed: held ? failed : Math.max(1, failed) };
}

async function filesOf(folders, endings) {
  const lists = await Promise.all(folders.map((folder) => readdir(join(root, folder), { recursive: true })));
  return folders
    .flatMap((folder, index) => lists[index].map((name) => join(folder, name)))
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort();
}

async function clangFormat() {
  const files = await filesOf(["engine", "bindings", "tests/engine"], [".cpp", ".hpp"]);
  return run("clang-format", ["--dry-run", "--Werror", ...files]);
}

/** As every target is compiled, without what only optimises. (The native build's own commands read a precompiled header.) */
const engineFlags = [
  "-std=c++20",
  "-DEIGEN_DONT_VECTORIZE",
  "-DEIGEN_MAX_ALIGN_BYTES=16",
  "-I.",
  "-isystem/usr/include/eigen3",
];
/** The bindings are compiled for WebAssembly only. */
const bindingFlags = [
  ...engineFlags,
  "--target=wasm32-unknown-emscripten",
  "--sysroot=.cache/emscripten/sysroot",
  "-iwithsysroot/include/compat",
  "-fwasm-exceptions",
];

async function lintCpp() {
  const headers = await filesOf(["engine", "bindings"], [".hpp"]);
  const group = async (folder, flags) => ({ files: await filesOf([folder], [".cpp"]), flags });
  // The bindings need Emscripten's headers, which a first build brings; the engine is looked at meanwhile.
  const held = await Promise.all([
    clangTidy([await group("engine", engineFlags)], headers),
    build("wasm-simd", "backprop_wasm"),
  ]);
  return held.every(Boolean) && clangTidy([await group("bindings", bindingFlags)], headers);
}

async function types() {
  const held = [await run("tsc", ["-p", "."]), await run("tsc", ["-p", "tests"])];
  return held.every(Boolean);
}

/** In the order of `npm test`. A step may need what an earlier one has built. */
export const steps = {
  "clang-format": () => one(clangFormat()),
  "clang-tidy": () => one(lintCpp()),
  prettier: () => one(run("prettier", ["--check", "--log-level", "warn", "."])),
  eslint: () => one(run("eslint", ["--max-warnings", "0", "."])),
  stylelint: () => one(run("stylelint", ["web/**/*.css"])),
  "html-validate": () => one(run("html-validate", ["web/index.html", "web/embed/index.html"])),
  "native-release": () => googleTest("native-release", "backprop_tests"),
  "native-debug": () => googleTest("native-debug", "determinism_tests"),
  "wasm-simd": () => googleTest("wasm-simd", "backprop_tests"),
  "wasm-scalar": () => googleTest("wasm-scalar", "determinism_tests"),
  build: () => one(run("node", ["tools/build.mjs"])),
  types: () => one(types()),
  sizes: () => one(run("size-limit")),
  package: tryPackage,
  unit: () => vitest("unit"),
  browser: () => vitest("browser", "tests/e2e/vitest.config.ts"),
};

/** Steps that run side by side: each of them leaves a core idle for a good part of its time. */
export const together = [
  ["clang-format", "prettier", "eslint", "stylelint", "html-validate", "types"],
  ["native-release", "native-debug"],
  ["wasm-simd", "wasm-scalar"],
];

/** Names that stand for several steps. */
export const groups = {
  lint: ["clang-format", "clang-tidy", "prettier", "eslint", "stylelint", "html-validate", "types"],
};
