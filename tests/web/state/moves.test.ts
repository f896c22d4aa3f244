// SPDX-License-Identifier: MIT
import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../../../web/state/messages.ts";
import { lastStage } from "../../../web/state/stages.ts";
import { testSpec, until } from "../worker/fake_engine.ts";
import { driven, type Driven } from "./driven.ts";

const open: Driven[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});
const started = async (...given: Parameters<typeof driven>): Promise<Driven> => {
  const one = await driven(...given);
  open.push(one);
  return one;
};
const train = (count: number): Message => ({ type: "step", count, unit: "batch" });
const stages = (count: number): Message => ({ type: "step", count, unit: "stage" });
const seek = (step: number): Message => ({ type: "seek", step });
const batch = (batchSize: number): Message => ({ type: "set-learner", learner: { batchSize } });
const units = (count: number): Message => ({ type: "set-units", layer: 0, units: count });
const last = lastStage(testSpec.layers.length, "backpropagation");

describe("seeking", () => {
  test("a timeline that is dragged asks for many steps, of which only the newest has to be reached", async () => {
    const one = await started();
    await one.do(train(500));
    await one.do(...Array.from({ length: 200 }, (_, at) => seek(2 * at)));
    const sought = one.messages.filter((message) => message.type === "frame" && message.sought !== undefined);
    expect(one.step).toBe(398);
    expect(one.state.heading).toBeNull();
    expect(one.state.run.end).toBe(500);
    expect(sought.length).toBeLessThan(5);
  });

  test("what is asked for behind a seek happens where it leads", async () => {
    const one = await started();
    await one.do(train(100), seek(40), batch(1), train(3));
    expect(one.step).toBe(43);
    expect(one.state.run.interventions).toEqual([{ step: 40, change: { learner: { batchSize: 1 } } }]);
    expect(one.state.branches).toMatchObject([{ name: "first run", end: 100 }]);
  });

  test("while it plays it is stopped first", async () => {
    const one = await started();
    await one.do({ type: "play" });
    await until(() => (one.step ?? 0) > 20);
    await one.do(seek(3));
    expect(one.state).toMatchObject({ playing: false, frame: { report: { step: 3 } } });
    expect(one.state.run.end).toBeGreaterThan(20);
    await one.settled();
    expect(one.step).toBe(3);
  });
});

describe("walking", () => {
  test("forward and back through whole steps the engine is where the stage says", async () => {
    const one = await started();
    await one.do(train(5));
    for (let made = 1; made <= 2 * (last + 1); made += 1) {
      await one.do(stages(1));
      const { walk } = one.state;
      expect(one.step).toBe((walk?.step ?? 0) + (walk?.stage === last ? 1 : 0));
      expect(walk?.scene.step).toBe(walk?.step);
      expect(one.state.frame?.explained?.step ?? walk?.step).toBe(walk?.step);
    }
    await one.do(...Array.from({ length: 2 * (last + 1) }, (): Message => ({ type: "back", count: 1, unit: "stage" })));
    expect(one.state).toMatchObject({ walk: { step: 4, stage: last }, frame: { report: { step: 5 } } });
  });

  test("stages pressed faster than the engine answers are all made", async () => {
    const one = await started();
    await one.do(...Array.from({ length: last + 4 }, () => stages(1)));
    expect(one.state.walk).toMatchObject({ step: 1, stage: 2 });
  });

  test("a weight that is typed while walking lays the step open anew", async () => {
    const one = await started();
    await one.do(train(5), stages(3));
    const scene = one.state.walk?.scene;
    await one.do({ type: "set-parameter", address: { layer: 0, row: 0, column: 0 }, value: 2 });
    expect(one.state.walk).toMatchObject({ step: 5, stage: 2 });
    expect(one.state.walk?.scene).not.toBe(scene);
  });

  test("another sample is followed at once", async () => {
    const one = await started();
    await one.do(stages(2), { type: "pin", sample: 42 });
    expect(one.state.walk?.scene.followed).toBe(42);
    await one.do({ type: "pin", sample: null });
    expect(one.state.walk?.scene.followed).toBe(one.state.walk?.scene.batch[0]);
  });

  test("a step that can't be made ends it", async () => {
    const one = await started({ ends: { step: 5, status: "diverged" } });
    await one.do(train(5), stages(last + 1));
    expect(one.state).toMatchObject({ walk: null, heading: null, frame: { report: { step: 5, status: "diverged" } } });
    expect(one.state.notices).toHaveLength(1);
  });
});

describe("slow motion", () => {
  /** Lets the time of one stage pass, in as many waits as it is made of. */
  const passStage = async (one: Driven, ms: number): Promise<void> => {
    for (let left = ms; left > 1e-6;) {
      left -= one.waited.at(-1) ?? ms;
      await one.pass();
    }
  };

  test("shows one stage after another, each for its time, over the border of a step, until it is paused", async () => {
    const one = await started();
    await one.do({ type: "set-stage-speed", stages: 4 }, { type: "play" });
    await until(() => one.waited.length > 0); // its code is fetched first
    expect(one.state.walk).toMatchObject({ step: 0, stage: 0 });
    for (let made = 1; made <= last + 1; made += 1) {
      expect(one.state).toMatchObject({ playing: true, walk: { step: 0, stage: made - 1 } });
      await passStage(one, 250);
    }
    expect(one.state.walk).toMatchObject({ step: 1, stage: 0 });
    await one.do({ type: "pause" });
    const { walk } = one.state;
    await one.pass();
    await one.pass();
    expect(one.state.walk).toEqual(walk);
  });

  test("a new pace holds at once, and a second loop is never begun", async () => {
    const one = await started();
    await one.do({ type: "set-stage-speed", stages: 1 }, { type: "play" });
    await until(() => one.waited.length > 0); // its code is fetched first
    await one.do({ type: "pause" }, { type: "play" }, { type: "set-stage-speed", stages: 2 });
    expect(one.waited).toEqual([100]);
    await one.pass();
    expect(one.state.walk?.stage).toBe(0);
    await passStage(one, 450);
    expect(one.waited.slice(0, 5)).toEqual([100, 100, 100, 100, 100]);
    expect(one.state.walk?.stage).toBe(1);
  });

  test("ends at the goal", async () => {
    const one = await started({ ends: { step: 1, status: "goal" } });
    await one.do({ type: "set-stage-speed", stages: 1 }, { type: "play" });
    await until(() => one.waited.length > 0); // its code is fetched first
    for (let made = 0; made < last; made += 1) await passStage(one, 1000);
    expect(one.state).toMatchObject({ playing: false, walk: { step: 0, stage: last } });
    expect(one.state.notices[0]?.text).toContain("reached the goal");
  });

  test("whole steps go on where it was", async () => {
    const one = await started();
    await one.do({ type: "set-stage-speed", stages: 1 }, { type: "play" }, { type: "set-speed", speed: 1000 });
    await until(() => (one.step ?? 0) > 5);
    expect(one.state.walk).toBeNull();
    await one.do({ type: "pause" });
  });
});

describe("interventions", () => {
  test("made quickly they are all recorded, and what is shown never goes back", async () => {
    const one = await started();
    const shown: number[] = [];
    one.controller.store.subscribe((state) => shown.push(state.spec.learner.batchSize));
    for (let size = 11; size <= 60; size += 1) one.controller.store.dispatch(batch(size));
    await one.settled();
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    expect(one.state.run.interventions).toEqual([{ step: 0, change: { learner: { batchSize: 60 } } }]);
    expect((await one.trainer.experiment()) as unknown).toMatchObject({
      value: { interventions: one.state.run.interventions },
    });
  });

  test("the page's list is the engine's, whatever was done in between", async () => {
    const one = await started();
    const address = { layer: 0, row: 0, column: 0 } as const;
    await one.do(batch(3), train(4), { type: "set-parameter", address, value: 1 }, batch(4), train(10));
    await one.do(seek(4), batch(5), { type: "set-parameter", address, value: 2 }, train(3), seek(2), batch(6));
    const reply = await one.trainer.experiment();
    expect(reply.ok && reply.value.interventions).toEqual(one.state.run.interventions);
  });

  test("one that is refused puts back what the engine has", async () => {
    const one = await started();
    await one.do({ type: "set-parameter", address: { layer: 9, row: 0, column: 0 }, value: 1 });
    expect(one.state.notices[0]?.kind).toBe("refused");
    expect(one.state.run.interventions).toEqual([]);
  });
});

test("what is pointed at while the engine is busy is shown as soon as it is done", async () => {
  const one = await started();
  await one.do(train(3), { type: "set-view", view: { edges: "gradient" } });
  expect(one.state.frame?.gradient).not.toBeNull();
  await one.do(batch(1), { type: "set-view", view: { edges: "update" } });
  expect(one.state.frame?.update).not.toBeNull();
});

test("a long step is cut short when another design is wanted", async () => {
  const one = await started();
  one.controller.store.dispatch(train(1_000_000));
  await one.do(units(6));
  expect(one.state.loaded?.layout[0]?.units).toBe(6);
  expect(one.engine.calls.reduce((sum, count) => sum + count, 0)).toBeLessThan(1_000_000);
});
