// SPDX-License-Identifier: MIT
import { afterEach, describe, expect, test } from "vitest";
import type { OpenedExperiment } from "../../../web/state/actions.ts";
import type { Message } from "../../../web/state/messages.ts";
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
const seek = (step: number): Message => ({ type: "seek", step });
const batch = (batchSize: number): Message => ({ type: "set-learner", learner: { batchSize } });
const units = (count: number): Message => ({ type: "set-units", layer: 0, units: count });

describe("undo and redo", () => {
  const moment = ({ state }: Driven): unknown[] => [
    state.frame?.fingerprint,
    state.run,
    state.spec,
    state.frame?.report.step,
  ];

  test("return to the same parameters, across designs and interventions", async () => {
    const one = await started();
    await one.do(train(30));
    const seen = [moment(one)];
    for (const messages of [[batch(1), train(20)], [units(6)], [train(7)], [batch(2), train(1)]]) {
      await one.do(...messages);
      seen.push(moment(one));
    }
    await one.do({ type: "undo" });
    expect(one.state.frame?.report.step).toBe(7);
    expect(moment(one).slice(0, 2)).toEqual(seen[3]?.slice(0, 2));
    await one.do({ type: "undo" });
    expect(moment(one).slice(0, 3)).toEqual(seen[1]?.slice(0, 3));
    await one.do({ type: "undo" });
    expect(moment(one).slice(0, 3)).toEqual(seen[0]?.slice(0, 3));
    await one.do({ type: "redo" }, { type: "redo" }, { type: "redo" });
    expect(moment(one).slice(0, 3)).toEqual(seen[4]?.slice(0, 3));
    expect(one.state.future).toEqual([]);
  });

  test("within one run the session stays; another design has a session of its own", async () => {
    const one = await started();
    await one.do(batch(1), train(9), batch(2));
    const { made } = one.engine;
    await one.do({ type: "undo" });
    expect(one.engine.made).toBe(made);
    await one.do(units(6));
    expect(one.engine.made).toBe(made + 1);
    await one.do({ type: "undo" });
    expect(one.engine.made).toBe(made + 2);
    await one.do({ type: "undo" });
    expect(one.engine.made).toBe(made + 2);
    expect(one.engine.live.size).toBe(1);
  });

  test("pressed quickly each counts, also behind changes that are still on their way", async () => {
    const one = await started();
    await one.do(batch(1), train(1), batch(2), train(1), batch(3), { type: "undo" }, { type: "undo" });
    expect(one.state.past).toHaveLength(1);
    expect(one.state.future).toHaveLength(2);
    expect(one.step).toBe(1);
    await one.do(units(6), { type: "undo" }, { type: "redo" });
    expect(one.state.loaded?.layout[0]?.units).toBe(6);
  });

  test("courses that are switched are where they were left", async () => {
    const one = await started();
    await one.do(train(50));
    const first = one.state.frame?.fingerprint;
    await one.do(seek(20), batch(1), train(5));
    const second = one.state.frame?.fingerprint;
    const { id } = one.state.run;
    await one.do({ type: "switch-branch", id: one.state.branches[0]?.id ?? 0 });
    expect(one.state).toMatchObject({ frame: { report: { step: 50 }, fingerprint: first } });
    await one.do({ type: "switch-branch", id });
    expect(one.state).toMatchObject({ frame: { report: { step: 25 }, fingerprint: second } });
  });
});

describe("an experiment from outside", () => {
  test("is rebuilt to the very moment, and its curves are computed", async () => {
    const one = await started();
    await one.do(train(50), seek(20));
    await one.do(batch(1), train(15));
    const { start, run, branches, frame } = one.state;
    const experiment: OpenedExperiment = {
      spec: start,
      run,
      branches,
      step: 35,
      stage: 1,
      fingerprint: frame?.fingerprint ?? null,
    };
    const other = await started();
    await other.do({ type: "open", experiment });
    expect(other.state.notices).toEqual([]);
    expect(other.state).toMatchObject({ walk: { step: 35, stage: 1 }, spec: { learner: { batchSize: 1 } } });
    await until(() => other.state.branches[0]?.curve.step.length === 2);
    expect(other.state.branches[0]?.curve.step).toEqual([0, 50]);
    expect(other.state.curve.step).toEqual([0, 35]);
  });

  test("of which only a part of the spec is given is completed by the engine", async () => {
    const one = await started();
    const { stop: _, ...spec } = testSpec;
    const run = { name: "first run", interventions: [], end: 4 };
    const experiment = { spec, run, branches: [], step: 4, stage: null, fingerprint: null } as never;
    // The fake engine completes nothing.
    const whole = { spec: testSpec, interventions: [], step: 4 };
    one.trainer.experiment = () => Promise.resolve({ ok: true, value: whole });
    await one.do({ type: "open", experiment });
    expect(one.state.start).toBe(testSpec);
  });

  test("that is refused leaves what runs", async () => {
    const one = await started();
    await one.do(train(5));
    const run = { name: "first run", interventions: [], end: 4 };
    const spec = { ...testSpec, seed: 666 };
    await one.do({ type: "open", experiment: { spec, run, branches: [], step: 4, stage: null, fingerprint: null } });
    expect(one.state).toMatchObject({ past: [], frame: { report: { step: 5 } } });
    expect(one.state.notices[0]?.kind).toBe("refused");
  });
});
