// SPDX-License-Identifier: MIT
// node tools/package.mjs: what `npm pack` gives is published as it is, so it is tried as its users will: the archive is
// unpacked somewhere else, its engine trains in Node, a page's author compiles against its types, and publint reads it.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { root } from "./run.mjs";

const exec = promisify(execFile);

/** A course author's code: everything that is promised, with its types. */
const consumer = `
import "backprop-playground";
import type { Metrics } from "backprop-playground";
import { createEngine, SpecError, type Report } from "backprop-playground/engine";
import { connect } from "backprop-playground/embed";
import widget from "backprop-playground/anywidget";
import type {} from "backprop-playground/classic";
import schema from "backprop-playground/lesson.schema.json" with { type: "json" };

const playground = document.createElement("backprop-playground");
playground.spec = { layers: [{ units: 3 }] };
playground.addEventListener("backprop-step", ({ detail }) => console.log(detail.trainLoss.toFixed(3)));
await playground.ready;
await playground.step(10, { unit: "epoch" });
export const metrics: Metrics | null = playground.metrics;
export const units: number = playground.spec.layers[0]!.units;

const engine = await createEngine();
export const report: Report = engine.createSession({ data: { kind: "letters" } }).step(3);
export const isRefusal = (error: unknown): boolean => error instanceof SpecError;

const framed = await connect(document.querySelector("iframe")!);
export const loss: number | undefined = (await framed.step(100))?.trainLoss;
export const stop: () => void = framed.on("goal", ({ step }) => console.log(step, schema, widget.render));

// @ts-expect-error such a method there is not
playground.train();
// @ts-expect-error nor such a kind of data
engine.createSession({ data: { kind: "letterz" } });
`;

const tsconfig = {
  compilerOptions: {
    target: "ES2022",
    module: "NodeNext",
    lib: ["ES2022", "DOM"],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    types: [],
    resolveJsonModule: true,
  },
  files: ["consumer.ts"],
};

const training = `
import { createEngine } from "backprop-playground/engine";
const session = (await createEngine()).createSession({ layers: [{ units: 4 }, { units: 1 }] });
const before = session.report().trainLoss;
const after = session.step(200).trainLoss;
if (!(after < before)) throw new Error("200 steps did not lower the loss: " + before + ", " + after);
session.delete();
`;

/** Unpacks the archive into node_modules of an empty project. @returns {Promise<string>} the project's folder */
async function install(work) {
  const { stdout } = await exec("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", work], {
    cwd: root,
  });
  const [{ filename, size, entryCount }] = JSON.parse(stdout);
  console.log(`${filename}: ${entryCount} files, ${size} bytes`);
  const modules = join(work, "node_modules");
  const place = join(modules, "backprop-playground");
  await mkdir(place, { recursive: true });
  await exec("tar", ["-xzf", join(work, filename), "-C", place, "--strip-components=1"]);
  return place;
}

async function engineTrains(work) {
  await writeFile(join(work, "train.mjs"), training);
  await exec(process.execPath, ["train.mjs"], { cwd: work });
}

async function typesHold(work) {
  await writeFile(join(work, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(join(work, "tsconfig.json"), JSON.stringify(tsconfig));
  await writeFile(join(work, "consumer.ts"), consumer);
  await exec(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", work]);
}

async function publishable(place) {
  const pkg = JSON.parse(await readFile(join(place, "package.json"), "utf8"));
  const { messages } = await publint({ pkgDir: place, pack: false, strict: true });
  const said = messages.map((message) => `${message.type}: ${formatMessage(message, pkg)}`);
  if (said.length > 0) throw new Error(said.join("\n"));
}

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function tryPackage() {
  const work = await mkdtemp(join(tmpdir(), "backprop-package-"));
  try {
    const place = await install(work);
    const checks = {
      "the engine trains": engineTrains(work),
      "the types hold": typesHold(work),
      publint: publishable(place),
    };
    const results = await Promise.allSettled(Object.values(checks));
    results.forEach(({ status, reason }, index) => {
      const name = Object.keys(checks)[index];
      console.log(`${status === "fulfilled" ? "✓" : "✗"} ${name}`);
      if (reason) console.error(reason.stdout || reason.message);
    });
    const failed = results.filter(({ status }) => status === "rejected").length;
    return { passed: results.length - failed, failed };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
