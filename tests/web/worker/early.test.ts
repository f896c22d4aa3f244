// SPDX-License-Identifier: MIT
import type { Engine } from "backprop-playground/engine";
import { afterEach, describe, expect, test, vi } from "vitest";
import { beginEarly, earlyName, takeEarly } from "../../../web/worker/early.ts";
import { earlyEngine } from "../../../web/worker/early_engine.ts";

const url = "https://example.org/assets/worker.js";

class FakeWorker extends EventTarget {
  static readonly begun: FakeWorker[] = [];
  readonly given: unknown[];
  constructor(...given: unknown[]) {
    super();
    this.given = given;
    FakeWorker.begun.push(this);
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  FakeWorker.begun.length = 0;
  takeEarly(url);
});

describe("a worker that the page's first script begins", () => {
  test("is the one the element takes, once", () => {
    vi.stubGlobal("Worker", FakeWorker);
    beginEarly(url);
    expect(FakeWorker.begun[0]?.given).toEqual([url, { type: "module", name: earlyName }]);
    expect(takeEarly(url)).toBe(FakeWorker.begun[0]);
    expect(takeEarly(url)).toBeNull();
  });

  test("is not taken for another script", () => {
    vi.stubGlobal("Worker", FakeWorker);
    beginEarly(url);
    expect(takeEarly("https://example.org/other/worker.js")).toBeNull();
  });

  test("is not taken when it has failed, or where there can be none", () => {
    vi.stubGlobal("Worker", FakeWorker);
    beginEarly(url);
    FakeWorker.begun[0]?.dispatchEvent(new Event("error"));
    expect(takeEarly(url)).toBeNull();
    vi.stubGlobal("Worker", undefined);
    expect(() => beginEarly(url)).not.toThrow();
    expect(takeEarly(url)).toBeNull();
  });
});

describe("an engine that is begun before it is asked for", () => {
  const making = () => {
    const asked: object[] = [];
    const create = (options: object): Promise<Engine> => {
      asked.push(options);
      return Promise.resolve({ number: asked.length } as unknown as Engine);
    };
    return { asked, create };
  };

  test("is the usual one's answer, and the next is another", async () => {
    const { asked, create } = making();
    const engine = earlyEngine(create, earlyName);
    expect(asked).toEqual([{}]);
    expect(await engine({})).toEqual({ number: 1 });
    expect(await engine({})).toEqual({ number: 2 });
  });

  test("gives way to one that is asked for otherwise", async () => {
    const { asked, create } = making();
    expect(await earlyEngine(create, earlyName)({ wasmUrl: "x.wasm" })).toEqual({ number: 2 });
    expect(asked).toEqual([{}, { wasmUrl: "x.wasm" }]);
  });

  test("is not begun in other workers, which may be given a module", () => {
    const { asked, create } = making();
    earlyEngine(create, "");
    expect(asked).toEqual([]);
  });

  test("tells its failure to whoever asks", async () => {
    const engine = earlyEngine(() => Promise.reject(new Error("no WebAssembly here")), earlyName);
    await new Promise(setImmediate);
    await expect(engine({})).rejects.toThrow("no WebAssembly here");
  });
});
