// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { TrainerClient } from "../../../web/worker/client.ts";
import type { Connection, Opener, WorkerKind } from "../../../web/worker/connection.ts";
import type { Patience } from "../../../web/worker/patience.ts";
import { failureOf } from "../../../web/worker/reply.ts";
import { EngineTrainer } from "../../../web/worker/trainer.ts";
import { Clock, FakeEngine, fakeHost, noRequest, testSpec, until } from "./fake_engine.ts";

const spec = testSpec;
const fresh = { keepWeights: false, request: noRequest };
const patience: Patience = { handshake: 30, start: 30, answer: 30, ping: 30 };
const never = new Promise<never>(() => undefined);

/** A worker that can be killed, or made deaf. */
class FakeWorker {
  readonly clock = new Clock();
  readonly fake = new FakeEngine(this.clock, { msPerStep: 1 });
  readonly trainer = new EngineTrainer(fakeHost(this.fake));
  readonly connection: Connection;
  /** Answers nothing any more. */
  deaf = false;
  /** Answers pings alone. */
  slow = false;
  closed = false;
  die: (reason: string) => void = () => undefined;

  kill(reason: string): void {
    this.deaf = true;
    this.die(reason);
  }

  constructor(kind: WorkerKind) {
    const died = new Promise<string>((resolve) => (this.die = resolve));
    const trainer = new Proxy(this.trainer, {
      get: (target, name: keyof EngineTrainer) => {
        const method = target[name] as (...values: unknown[]) => unknown;
        return (...values: unknown[]) => (this.deaf || (this.slow && name !== "ping") ? never : method.apply(target, values));
      },
    });
    const close = (): void => {
      this.closed = true;
      this.trainer.close();
      this.die("it was closed");
    };
    this.connection = { kind, trainer, died, close };
  }
}

class Farm {
  readonly workers: FakeWorker[] = [];
  readonly asked: WorkerKind[] = [];
  readonly restarts: string[] = [];
  /** What opening a kind does instead of working. */
  readonly trouble: Partial<Record<WorkerKind, "throws" | "dies" | "deaf" | "no engine">> = {};
  /** Befalls every worker as soon as it is opened. */
  onOpen: (worker: FakeWorker) => void = () => undefined;
  readonly client: TrainerClient;

  constructor() {
    const openers = { "same-origin": this.#open("same-origin"), blob: this.#open("blob"), main: this.#open("main") };
    this.client = new TrainerClient({ openers, patience, now: () => 0, onRestart: (reason) => this.restarts.push(reason) });
  }

  get last(): FakeWorker {
    return this.workers.at(-1)!;
  }

  #open(kind: WorkerKind): Opener {
    return async () => {
      this.asked.push(kind);
      if (this.trouble[kind] === "throws") throw new Error("SecurityError");
      const worker = new FakeWorker(kind);
      this.workers.push(worker);
      if (this.trouble[kind] === "dies") worker.kill("refused by the content security policy");
      if (this.trouble[kind] === "deaf") worker.deaf = true;
      if (this.trouble[kind] === "no engine")
        worker.trainer.start = () => Promise.resolve({ ok: false, error: { kind: "engine", reason: "no wasm" } });
      this.onOpen(worker);
      return worker.connection;
    };
  }
}

async function running(): Promise<Farm> {
  const farm = new Farm();
  await farm.client.start();
  await farm.client.load(spec, fresh);
  return farm;
}

const stepOf = async ({ client }: Farm): Promise<number> => {
  const reply = await client.report();
  if (!reply.ok) throw new Error(reply.error.reason);
  return reply.value.step;
};

describe("finding a place to train", () => {
  test("the worker is first, and nothing else is tried when it works", async () => {
    const farm = new Farm();
    expect(await farm.client.start()).toEqual({ ok: true, value: { simd: true } });
    expect(farm.asked).toEqual(["same-origin"]);
    expect(farm.client.kind).toBe("same-origin");
  });

  test.each(["throws", "dies", "deaf", "no engine"] as const)("a worker that %s gives way to a blob worker", async (trouble) => {
    const farm = new Farm();
    farm.trouble["same-origin"] = trouble;
    expect((await farm.client.start()).ok).toBe(true);
    expect(farm.client.kind).toBe("blob");
    expect(farm.workers.filter(({ closed }) => !closed)).toHaveLength(1);
  });

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
    expect(reply).toMatchObject({ ok: false, error: { reason: "The engine could not be started (blob worker: refused by the content security policy)" } });
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

describe("a worker that dies", () => {
  test("is replaced, with the experiment at the step that was reported last", async () => {
    const farm = await running();
    await farm.client.step(20, "batch", noRequest);
    await farm.client.intervene({ learner: { batchSize: 50 } }, noRequest);
    await farm.client.setParameter({ layer: 0, bias: 1 }, 0.25, noRequest);
    await farm.client.step(13, "batch", noRequest);
    const before = farm.client.experimentNow;
    farm.last.kill("out of memory");
    expect(await stepOf(farm)).toBe(33);
    expect(farm.restarts).toEqual(["out of memory"]);
    expect(await farm.client.experiment()).toEqual({ ok: true, value: before });
    expect(before).toEqual({
      spec,
      interventions: [
        { step: 20, change: { learner: { batchSize: 50 } } },
        { step: 20, parameter: { layer: 0, bias: 1 }, value: 0.25 },
      ],
      step: 33,
    });
    expect(farm.workers.map(({ closed }) => closed)).toEqual([true, false]);
  });

  test("goes on playing in the new one if it played, and not otherwise", async () => {
    const farm = await running();
    farm.client.play(Infinity);
    await farm.client.frame(noRequest);
    farm.last.kill("crashed");
    await farm.client.frame(noRequest);
    const calls = farm.last.fake.calls.length;
    await until(() => farm.last.fake.calls.length > calls + 5);
    await farm.client.pause(noRequest);
    farm.last.kill("crashed again");
    const step = await stepOf(farm);
    for (let k = 0; k < 10; k++) await new Promise(setImmediate);
    expect(await stepOf(farm)).toBe(step);
  });

  test("is noticed when it answers neither a call nor a ping", async () => {
    const farm = await running();
    farm.last.deaf = true;
    expect((await farm.client.frame(noRequest)).ok).toBe(true);
    expect(farm.restarts).toEqual(["the worker does not answer"]);
  });

  test("may live and only its engine be broken", async () => {
    const farm = await running();
    const broken = Object.assign(new Error("the engine broke down", { cause: "unreachable" }), { name: "EngineError" });
    farm.last.trainer.frame = () => Promise.resolve({ ok: false, error: failureOf(broken) });
    expect((await farm.client.frame(noRequest)).ok).toBe(true);
    expect(farm.restarts).toEqual(["the engine broke down"]);
  });

  test("is not one that is only slow", async () => {
    const farm = await running();
    farm.last.slow = true;
    const asking = farm.client.frame(noRequest);
    const answer = await Promise.race([asking, new Promise((resolve) => setTimeout(() => resolve("still waiting"), 200))]);
    expect(answer).toBe("still waiting");
    expect(farm.restarts).toEqual([]);
    farm.client.close();
    expect(await asking).toMatchObject({ ok: false });
  });

  test("is replaced once, however many calls it leaves unanswered", async () => {
    const farm = await running();
    farm.last.deaf = true;
    const replies = await Promise.all([farm.client.frame(noRequest), farm.client.hash(), farm.client.report(), farm.client.frame(noRequest)]);
    expect(replies.every(({ ok }) => ok)).toBe(true);
    expect(farm.workers).toHaveLength(2);
  });

  test("takes a change with it rather than making it twice", async () => {
    const farm = await running();
    farm.last.deaf = true;
    const reply = await farm.client.intervene({ learner: { batchSize: 7 } }, noRequest);
    expect(reply).toMatchObject({ ok: false, error: { reason: "the engine stopped (the worker does not answer) before it could do this" } });
    expect(farm.client.experimentNow?.interventions).toEqual([]);
  });

  test("again and again is given up, until another experiment is tried", async () => {
    const farm = await running();
    farm.onOpen = (worker) => {
      worker.trainer.restore = () => (worker.kill("crashed while restoring"), never);
    };
    farm.last.kill("crashed");
    expect(await farm.client.frame(noRequest)).toMatchObject({
      ok: false,
      error: { reason: "the engine stopped again and again (crashed while restoring)" },
    });
    expect(farm.workers).toHaveLength(4);
    expect((await farm.client.load(spec, fresh)).ok).toBe(true);
    expect((await farm.client.frame(noRequest)).ok).toBe(true);
  });
});

describe("what the page keeps", () => {
  test("a new design begins a new experiment", async () => {
    const farm = await running();
    await farm.client.step(5, "batch", noRequest);
    await farm.client.setParameter({ layer: 0, bias: 0 }, 1, noRequest);
    await farm.client.load({ ...spec, seed: 3 }, fresh);
    expect(farm.client.experimentNow).toEqual({ spec: { ...spec, seed: 3 }, interventions: [], step: 0 });
  });

  test("a refused design leaves the old one", async () => {
    const farm = await running();
    await farm.client.step(5, "batch", noRequest);
    await farm.client.load({ ...spec, seed: 666 }, fresh);
    expect(farm.client.experimentNow).toEqual({ spec, interventions: [], step: 5 });
  });

  test("after a way back it is what the engine says", async () => {
    const farm = await running();
    await farm.client.step(50, "batch", noRequest);
    await farm.client.seek(20, noRequest);
    expect(farm.client.experimentNow?.step).toBe(20);
  });

  test("after closing nothing is asked and nothing is opened", async () => {
    const farm = await running();
    farm.client.close();
    expect(await farm.client.frame(noRequest)).toMatchObject({ ok: false });
    expect(farm.workers).toHaveLength(1);
  });
});
