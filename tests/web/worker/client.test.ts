// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { failureOf } from "../../../web/worker/reply.ts";
import { noRequest, testSpec, until } from "./fake_engine.ts";
import { running, type Farm } from "./fake_worker.ts";
import { valueOf } from "./loaded.ts";

const spec = testSpec;
const fresh = { keepWeights: false, request: noRequest };
const never = new Promise<never>(() => undefined);

const stepOf = async ({ client }: Farm): Promise<number> => valueOf(await client.report()).step;

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
    expect({ ...valueOf(await farm.client.experiment()), end: 33 }).toEqual(before);
    expect(before).toEqual({
      spec,
      interventions: [
        { step: 20, change: { learner: { batchSize: 50 } } },
        { step: 20, parameter: { layer: 0, bias: 1 }, value: 0.25 },
      ],
      step: 33,
      end: 33,
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
    const answer = await Promise.race([
      asking,
      new Promise((resolve) => setTimeout(() => resolve("still waiting"), 200)),
    ]);
    expect(answer).toBe("still waiting");
    expect(farm.restarts).toEqual([]);
    farm.client.close();
    expect(await asking).toMatchObject({ ok: false });
  });

  test("is replaced once, however many calls it leaves unanswered", async () => {
    const farm = await running();
    farm.last.deaf = true;
    const replies = await Promise.all([
      farm.client.frame(noRequest),
      farm.client.hash(),
      farm.client.report(),
      farm.client.frame(noRequest),
    ]);
    expect(replies.every(({ ok }) => ok)).toBe(true);
    expect(farm.workers).toHaveLength(2);
  });

  test("takes a change with it rather than making it twice", async () => {
    const farm = await running();
    farm.last.deaf = true;
    const reply = await farm.client.intervene({ learner: { batchSize: 7 } }, noRequest);
    expect(reply).toMatchObject({
      ok: false,
      error: { reason: "the engine stopped (the worker does not answer) before it could do this" },
    });
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
    expect(farm.client.experimentNow).toEqual({ spec: { ...spec, seed: 3 }, interventions: [], step: 0, end: 0 });
  });

  test("a refused design leaves the old one", async () => {
    const farm = await running();
    await farm.client.step(5, "batch", noRequest);
    await farm.client.load({ ...spec, seed: 666 }, fresh);
    expect(farm.client.experimentNow).toEqual({ spec, interventions: [], step: 5, end: 5 });
  });

  test("a way back forgets nothing, and a crash then neither", async () => {
    const farm = await running();
    await farm.client.step(50, "batch", noRequest);
    await farm.client.intervene({ learner: { batchSize: 7 } }, noRequest);
    await farm.client.step(30, "batch", noRequest);
    const hash = valueOf(await farm.client.hash());
    await farm.client.seek(20, noRequest);
    const experiment = {
      spec,
      interventions: [{ step: 50, change: { learner: { batchSize: 7 } } }],
      step: 20,
      end: 80,
    };
    expect(farm.client.experimentNow).toEqual(experiment);
    farm.last.kill("crashed");
    expect(await stepOf(farm)).toBe(20);
    expect(farm.client.experimentNow).toEqual(experiment);
    expect(valueOf(await farm.client.seek(80, { ...noRequest, fingerprint: true })).fingerprint).toBe(hash);
  });

  test("an intervention in the past begins another future", async () => {
    const farm = await running();
    const at = (step: number, batchSize: number) => ({ step, change: { learner: { batchSize } } });
    for (const batchSize of [5, 6, 7]) {
      await farm.client.step(10, "batch", noRequest);
      await farm.client.intervene({ learner: { batchSize } }, noRequest);
    }
    await farm.client.seek(25, noRequest);
    await farm.client.intervene({ learner: { batchSize: 8 } }, noRequest);
    expect(farm.client.experimentNow).toEqual({
      spec,
      interventions: [at(10, 5), at(20, 6), at(25, 8)],
      step: 25,
      end: 25,
    });
  });

  test("a slider that is dragged is one intervention", async () => {
    const farm = await running();
    await farm.client.step(10, "batch", noRequest);
    for (const batchSize of [5, 6, 7]) await farm.client.intervene({ learner: { batchSize } }, noRequest);
    expect(farm.client.experimentNow?.interventions).toEqual([{ step: 10, change: { learner: { batchSize: 7 } } }]);
  });

  test("another course of the run takes the place of the old one", async () => {
    const farm = await running();
    await farm.client.step(60, "batch", noRequest);
    const course = { interventions: [{ step: 30, change: { learner: { batchSize: 5 } } }], step: 40, end: 70 };
    valueOf(await farm.client.replay(course, noRequest));
    expect(farm.client.experimentNow).toEqual({ spec, ...course });
    await farm.client.replay({ interventions: [{ step: -1, change: {} }], step: 0, end: 0 }, noRequest);
    expect(farm.client.experimentNow).toEqual({ spec, ...course });
  });

  test("a rehearsal is asked for again when the worker dies meanwhile", async () => {
    const farm = await running();
    await farm.client.step(5, "batch", noRequest);
    const rehearsing = farm.client.rehearse({ spec, interventions: [], step: 0, end: 100_000 }, 10);
    farm.last.kill("crashed");
    expect(valueOf(await rehearsing).step.at(-1)).toBe(100_000);
    expect(await stepOf(farm)).toBe(5);
  });

  test("after closing nothing is asked and nothing is opened", async () => {
    const farm = await running();
    farm.client.close();
    expect(await farm.client.frame(noRequest)).toMatchObject({ ok: false });
    expect(farm.workers).toHaveLength(1);
  });
});
