// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { noRequest } from "./fake_engine.ts";
import { Farm } from "./fake_worker.ts";

describe("finding a place to train", () => {
  test("the worker is first, and nothing else is tried when it works", async () => {
    const farm = new Farm();
    expect(await farm.client.start()).toEqual({ ok: true, value: { simd: true, module: farm.last.fake.module } });
    expect(farm.asked).toEqual(["same-origin"]);
    expect(farm.client.kind).toBe("same-origin");
  });

  test.each(["throws", "dies", "deaf", "no engine"] as const)(
    "a worker that %s gives way to a blob worker",
    async (trouble) => {
      const farm = new Farm();
      farm.trouble["same-origin"] = trouble;
      expect((await farm.client.start()).ok).toBe(true);
      expect(farm.client.kind).toBe("blob");
      expect(farm.workers.filter(({ closed }) => !closed)).toHaveLength(1);
    },
  );

  test("without any worker the page trains by itself", async () => {
    const farm = new Farm();
    farm.trouble["same-origin"] = "throws";
    farm.trouble.blob = "dies";
    await farm.client.start();
    expect(farm.client.kind).toBe("main");
  });

  test("a mode that was asked for is the only one tried", async () => {
    const farm = new Farm();
    farm.trouble.blob = "dies";
    const reply = await farm.client.start({ worker: "blob" });
    expect(farm.asked).toEqual(["blob"]);
    expect(reply).toMatchObject({
      ok: false,
      error: { reason: "The engine could not be started (blob worker: refused by the content security policy)" },
    });
  });

  test("when nothing works every reason is told", async () => {
    const farm = new Farm();
    Object.assign(farm.trouble, { "same-origin": "throws", blob: "deaf", main: "no engine" });
    const reply = await farm.client.start();
    expect(!reply.ok && reply.error.reason).toBe(
      "The engine could not be started (worker: SecurityError; blob worker: the worker does not answer; main thread: no wasm)",
    );
    expect(await farm.client.frame(noRequest)).toMatchObject({ ok: false });
  });

  test("the address of the wasm reaches the engine whole", async () => {
    const farm = new Farm();
    const given: unknown[] = [];
    farm.onOpen = ({ trainer }) => {
      const start = trainer.start.bind(trainer);
      trainer.start = (options) => (given.push(options), start(options));
    };
    await farm.client.start({ wasmUrl: "https://example.org/engine/backprop.wasm" });
    expect(given).toEqual([{ wasmUrl: "https://example.org/engine/backprop.wasm" }]);
  });
});
