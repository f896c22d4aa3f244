// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { EngineSource } from "../../../web/worker/protocol.ts";
import { noRequest, testSpec } from "./fake_engine.ts";
import { Farm, type FakeWorker } from "./fake_worker.ts";

/** A farm, and what its workers were told to start from. */
function watched(answer: (worker: FakeWorker, source: EngineSource) => void = () => undefined) {
  const farm = new Farm();
  const given: EngineSource[] = [];
  farm.onOpen = (worker) => {
    const start = worker.trainer.start.bind(worker.trainer);
    worker.trainer.start = async (source) => {
      given.push(source);
      answer(worker, source);
      return start(source);
    };
  };
  return { farm, given };
}

describe("one compiled module for all workers of a page", () => {
  test("a second element is given what the first one's worker has compiled", async () => {
    const { farm, given } = watched();
    await farm.client.start();
    const { module } = farm.last.fake;
    expect((await farm.another().start()).ok).toBe(true);
    expect(given).toEqual([{}, { module }]);
    expect(given[1]?.module).toBe(module);
  });

  test("elements that start at once wait for the first", async () => {
    const { farm, given } = watched();
    await Promise.all([farm.client.start(), farm.another().start(), farm.another().start()]);
    expect(given.map(({ module }) => module !== undefined)).toEqual([false, true, true]);
  });

  test("a worker that takes a dead one's place is given it too", async () => {
    const { farm, given } = watched();
    await farm.client.start();
    await farm.client.load(testSpec, { keepWeights: false, request: noRequest });
    farm.last.kill("crashed");
    expect((await farm.client.frame(noRequest)).ok).toBe(true);
    expect(given).toHaveLength(2);
    expect(given[1]?.module).toBeInstanceOf(WebAssembly.Module);
  });

  test("another address has another module", async () => {
    const { farm, given } = watched();
    const start = (wasmUrl: string) => farm.another().start({ wasmUrl });
    for (const url of ["https://a.example/x.wasm", "https://b.example/x.wasm", "https://a.example/x.wasm"])
      await start(url);
    expect(given.map(({ module, wasmUrl }) => (module ? "module" : wasmUrl))).toEqual([
      "https://a.example/x.wasm",
      "https://b.example/x.wasm",
      "module",
    ]);
  });

  test("a worker that refuses the module loads the engine by itself", async () => {
    const { farm, given } = watched();
    await farm.client.start();
    farm.onOpen = ({ trainer }) => {
      const start = trainer.start.bind(trainer);
      trainer.start = (source) => {
        given.push(source);
        if (source.module) return Promise.resolve({ ok: false, error: { kind: "engine", reason: "refused" } });
        return start(source);
      };
    };
    expect((await farm.another().start()).ok).toBe(true);
    expect(given.map((source) => "module" in source)).toEqual([false, true, false]);
    expect(farm.asked).toEqual(["same-origin", "same-origin"]);
  });

  test("when the first cannot start, the next one loads", async () => {
    const { farm } = watched();
    farm.trouble["same-origin"] = "no engine";
    const [first, second] = await Promise.all([
      farm.client.start({ worker: "same-origin" }),
      farm.another().start({ worker: "blob" }),
    ]);
    expect([first.ok, second.ok]).toEqual([false, true]);
  });
});
