// SPDX-License-Identifier: MIT
import { createEngine, EngineError } from "backprop-playground/engine";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { needsRest } from "../../bindings/rest.ts";
import { hasSimd } from "../../bindings/simd.ts";
import { smallSpec } from "./support/engines.ts";

const dist = new URL("../../dist/engine/", import.meta.url);
const asked: string[] = [];
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const [, type, file] = /^\/(wasm|text)\/([a-z-]+\.wasm)$/.exec(request.url ?? "") ?? [];
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const bytes = file.startsWith("broken") ? "not WebAssembly" : readFileSync(new URL(file, dist));
    response.writeHead(200, { "Content-Type": type === "wasm" ? "application/wasm" : "text/plain" }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

async function hashOf(options: Parameters<typeof createEngine>[0]): Promise<string> {
  const engine = await createEngine(options);
  const session = engine.createSession(smallSpec);
  session.step(10);
  return session.hash();
}

test("bytes, a file, a stream and a text file give the same engine", async () => {
  const hashes = await Promise.all([
    hashOf({}),
    hashOf({ wasmBinary: readFileSync(new URL("backprop.wasm", dist)) }),
    hashOf({ wasmUrl: new URL("backprop.wasm", dist) }),
    hashOf({ wasmUrl: `${origin}/wasm/backprop.wasm` }),
    hashOf({ wasmUrl: `${origin}/text/backprop.wasm` }),
  ]);
  expect(new Set(hashes).size).toBe(1);
});

test("an engine's module starts the next one, with nothing fetched or compiled", async () => {
  const first = await createEngine({ wasmUrl: `${origin}/wasm/backprop.wasm` });
  asked.length = 0;
  const compilers = [vi.spyOn(WebAssembly, "compile"), vi.spyOn(WebAssembly, "compileStreaming")];
  const next = await createEngine({ module: first.module });
  for (const compiler of compilers) {
    expect(compiler).not.toHaveBeenCalled();
    compiler.mockRestore();
  }
  expect(asked).toEqual([]);
  expect(next.module).toBe(first.module);
  const [here, there] = [first, next].map((engine) => engine.createSession(smallSpec));
  for (const session of [here, there]) session?.step(10);
  expect(there?.hash()).toBe(here?.hash());
});

test("a module goes through a message to another thread and gives the same bits there", async () => {
  const { module } = await createEngine();
  const script = `
    const { parentPort, workerData } = require("node:worker_threads");
    import(workerData.engine).then(async ({ createEngine }) => {
      const session = (await createEngine({ module: workerData.module })).createSession(workerData.spec);
      session.step(10);
      parentPort.postMessage(session.hash());
    });`;
  const workerData = { engine: new URL("index.js", dist).href, module, spec: smallSpec };
  const worker = new Worker(script, { eval: true, workerData });
  const hash = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  await worker.terminate();
  expect(hash).toBe(await hashOf({}));
});

test("the first part alone is refused where nobody may wait for the rest", async () => {
  const first = await WebAssembly.compile(readFileSync(new URL("backprop-first.wasm", dist)));
  expect(needsRest(first)).toBe(true);
  expect(needsRest((await createEngine()).module)).toBe(false);
  await expect(createEngine({ module: first })).rejects.toThrow(/first part/);
});

test("a host without vectors is given the other file of the same folder", async () => {
  asked.length = 0;
  const engine = await createEngine({ wasmUrl: `${origin}/wasm/backprop.wasm`, simd: false });
  expect(engine.simd).toBe(false);
  expect(asked).toEqual(["/wasm/backprop-scalar.wasm"]);
});

test("by default the vectors of this host are used", async () => {
  expect(hasSimd()).toBe(true);
  expect((await createEngine()).simd).toBe(true);
});

test.each([
  ["an address that is not there", "/nowhere.wasm", /could not load .*404/],
  ["a file that is no WebAssembly", "/wasm/broken.wasm", /does not compile/],
  ["text that is no WebAssembly", "/text/broken.wasm", /does not compile/],
])("%s is an EngineError that names it", async (_, path, message) => {
  const error: unknown = await createEngine({ wasmUrl: origin + path }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(EngineError);
  expect((error as EngineError).message).toMatch(message);
});

test("a host that cannot be reached is an EngineError", async () => {
  await expect(createEngine({ wasmUrl: "http://127.0.0.1:1/backprop.wasm" })).rejects.toBeInstanceOf(EngineError);
});

test("another module is an EngineError", async () => {
  const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
  await expect(createEngine({ wasmBinary: empty })).rejects.toBeInstanceOf(EngineError);
});

test("Node imports the package by its name", async () => {
  const script = `
    import { createEngine } from "backprop-playground/engine";
    const session = (await createEngine()).createSession(${JSON.stringify(smallSpec)});
    session.step(10);
    console.log(session.hash());`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
  });
  expect(stdout.trim()).toBe(await hashOf({}));
});
