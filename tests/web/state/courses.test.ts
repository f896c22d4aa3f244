// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { Message } from "../../../web/state/messages.ts";
import { update } from "../../../web/state/update.ts";
import { Answering, frameAt, rate, rateOf, runningAt } from "./fixtures.ts";

const seek = (step: number): Message => ({ type: "seek", step });
const train = (count: number): Message => ({ type: "step", count, unit: "batch" });

describe("the course of a run", () => {
  test("going back cuts nothing of the curve, and going on lengthens it", () => {
    const engine = new Answering(runningAt(10));
    const { run } = engine.state;
    engine.do(seek(4));
    expect(engine.state).toMatchObject({ frame: { report: { step: 4 } } });
    expect(engine.state.curve.step).toEqual([0, 4, 10]);
    expect(engine.state.run).toBe(run);
    engine.do(train(8));
    expect(engine.state.run.end).toBe(12);
    expect(engine.state.curve.step).toEqual([0, 4, 10, 12]);
  });

  test("an intervention at its end is part of it and makes no ghost", () => {
    const engine = new Answering(runningAt(10));
    engine.do(rate(0.3), train(5), rate(0.5));
    expect(engine.state.branches).toEqual([]);
    expect(engine.state.run).toMatchObject({ id: 1, name: "first run", end: 15 });
    expect(engine.state.run.interventions.map(({ step }) => step)).toEqual([10, 15]);
  });

  test("an intervention before its end begins another course, and the old one stays as a ghost", () => {
    const engine = new Answering(runningAt(200));
    const { run } = engine.state;
    const { curve } = engine.do(seek(120));
    engine.do(rate(0.3));
    expect(engine.state.branches).toEqual([{ ...run, curve }]);
    expect(curve.step).toEqual([0, 120, 200]);
    expect(engine.state.run).toMatchObject({ name: "learning rate 0.1 → 0.3 at step 120", end: 120 });
    expect(engine.state.run.id).not.toBe(run.id);
    expect(engine.state.curve.step).toEqual([0, 120]);
  });

  test("a slider that is dragged at the same moment of the past makes one ghost, and the name tells where it ended", () => {
    const engine = new Answering(runningAt(200));
    engine.do(seek(120), rate(0.2), rate(0.25), rate(0.3));
    expect(engine.state.branches).toHaveLength(1);
    expect(engine.state.run.name).toBe("learning rate 0.1 → 0.3 at step 120");
    expect(engine.state.run.interventions).toHaveLength(1);
  });

  test("a slider that is dragged while it plays from there names the course by its whole way", () => {
    const engine = new Answering({ ...runningAt(200), speed: 100 });
    engine.do(seek(120), rate(0.2));
    engine.state = { ...engine.state, playing: true };
    engine.do({ type: "frame", frame: frameAt(130) }, rate(0.3));
    expect(engine.state.run.name).toBe("learning rate 0.1 → 0.3 at step 120");
    expect(engine.state.run.interventions).toHaveLength(2);
  });

  test("something else done at the same moment is covered by the name", () => {
    const engine = new Answering(runningAt(200));
    const batch: Message = { type: "set-learner", learner: { batchSize: 1 } };
    engine.do(seek(120), rate(0.3), batch, { type: "set-stop", stop: { loss: 0.01 } });
    expect(engine.state.run.name).toBe("learning rate 0.1 → 0.3, … at step 120");
    expect(engine.do(train(5), rate(0.5)).run.name).toBe("learning rate 0.1 → 0.3, … at step 120");
  });

  test("a setting that is what it was already makes no ghost", () => {
    const engine = new Answering(runningAt(200));
    engine.do(seek(120), rate(0.1));
    expect(engine.state.branches).toEqual([]);
    expect(engine.asked).toEqual(["seek"]);
  });

  test("the later interventions of the course that is left are not part of the new one", () => {
    const engine = new Answering(runningAt(100));
    engine.do(rate(0.2), train(100), rate(0.4), train(50), seek(150), rate(0.9));
    expect(engine.state.run.interventions.map(({ step }) => step)).toEqual([100, 150]);
    expect(engine.state.branches[0]?.interventions.map(({ step }) => step)).toEqual([100, 200]);
  });

  test("the settings are those of the moment that is shown", () => {
    const engine = new Answering(runningAt(100));
    engine.do(rate(0.2), train(100), rate(0.4), train(50));
    expect(rateOf(engine.do(seek(199)).spec)).toBe(0.2);
    expect(rateOf(engine.do(seek(99)).spec)).toBe(0.1);
    expect(rateOf(engine.do(seek(100)).spec)).toBe(0.2);
    expect(rateOf(engine.do(seek(250)).spec)).toBe(0.4);
    const { spec } = engine.state;
    expect(engine.do(seek(240)).spec).toBe(spec);
  });

  test("at most eight courses are kept: the oldest ghost goes", () => {
    const engine = new Answering(runningAt(200));
    for (let made = 1; made <= 10; made += 1) engine.do(seek(10 * made), rate(made), train(200));
    expect(engine.state.branches).toHaveLength(7);
    expect(engine.state.branches.some(({ name }) => name === "first run")).toBe(false);
    expect(new Set([engine.state.run, ...engine.state.branches].map(({ id }) => id)).size).toBe(8);
  });
});

describe("ghosts", () => {
  const branched = (): Answering => {
    const engine = new Answering(runningAt(200));
    engine.do(seek(120), rate(0.3), train(10));
    return engine;
  };

  test("switching puts the followed course in the ghost's place and goes to the other's end", () => {
    const engine = branched();
    const { run, curve } = engine.state;
    const [ghost] = engine.state.branches;
    engine.do({ type: "switch-branch", id: ghost?.id ?? 0 });
    expect(engine.state.branches).toEqual([{ ...run, curve }]);
    expect({ ...engine.state.run, curve: engine.state.curve }).toEqual(ghost);
    expect(engine.state.frame?.report.step).toBe(200);
    expect(rateOf(engine.state.spec)).toBe(0.1);
    engine.do({ type: "switch-branch", id: run.id });
    expect(engine.state.run).toEqual(run);
    expect(engine.state.curve).toEqual(curve);
  });

  test("one that is removed is gone; one that there is not changes nothing", () => {
    const engine = branched();
    expect(engine.do({ type: "switch-branch", id: 99 }).branches).toHaveLength(1);
    expect(engine.do({ type: "remove-branch", id: 1 }).branches).toEqual([]);
  });

  test("curves that come later are put where they belong", () => {
    const engine = branched();
    const recorded = { step: [0, 60, 200], trainLoss: [1, 0.75, 0.5], testLoss: null, gradientNorms: null };
    const { curve } = engine.state;
    engine.do({ type: "recorded", id: 1, recorded });
    expect(engine.state.branches[0]?.curve.step).toEqual([0, 60, 120, 200]);
    expect(engine.state.branches[0]?.curve.train[1]).toBe(0.75);
    expect(engine.state.curve).toBe(curve);
    expect(engine.do({ type: "recorded", id: engine.state.run.id, recorded }).curve.train).toContain(0.75);
  });

  test("a new design has none", () => {
    expect(branched().do({ type: "set-units", layer: 0, units: 6 })).toMatchObject({
      branches: [],
      run: { name: "first run", interventions: [], end: 0 },
    });
  });
});

describe("back", () => {
  test("by batch, and never before step 0", () => {
    const engine = new Answering(runningAt(10));
    const by = (count: number): Message => ({ type: "back", count, unit: "batch" });
    expect(engine.do(by(3)).frame?.report.step).toBe(7);
    expect(engine.do(by(30)).frame?.report.step).toBe(0);
  });

  test("steps back that are asked for quickly add up", () => {
    let state = runningAt(10);
    for (let made = 0; made < 4; made += 1) [state] = update(state, { type: "back", count: 1, unit: "batch" });
    expect(state.heading).toEqual({ step: 6, stage: null });
  });

  test("an older seek that ends does not end the way to the newer one", () => {
    let [state] = update(runningAt(10), seek(3));
    [state] = update(state, seek(5));
    [state] = update(state, { type: "frame", frame: frameAt(3), sought: 3 });
    expect(state).toMatchObject({ heading: { step: 5 }, frame: { report: { step: 3 } } });
    expect(update(state, { type: "frame", frame: frameAt(5), sought: 5 })[0].heading).toBeNull();
  });

  test("by epoch, to the start of the running one, then to the one before", () => {
    const engine = new Answering(runningAt(40)); // 15 steps an epoch
    const epoch: Message = { type: "back", count: 1, unit: "epoch" };
    expect(engine.do(epoch).frame?.report.step).toBe(30);
    expect(engine.do(epoch).frame?.report.step).toBe(15);
    expect(engine.do(epoch, epoch).frame?.report.step).toBe(0);
  });

  test("the trainer's own training ends first", () => {
    const [state, ...effects] = update({ ...runningAt(10), playing: true }, seek(3));
    expect(state.playing).toBe(false);
    expect(effects).toEqual([{ type: "pause" }, { type: "seek", step: 3 }]);
  });
});

describe("the end of a run", () => {
  const goal = frameAt(12, { status: "goal" });
  const texts = (notices: { text: string }[]): string[] => notices.map(({ text }) => text);

  test("is announced when it is reached, once", () => {
    const state = { ...runningAt(10), playing: true };
    state.spec = { ...state.spec, stop: { loss: 0.05, epochs: null } };
    const [reached] = update(state, { type: "frame", frame: goal });
    expect(texts(reached.notices)).toEqual(["The training loss reached the goal 0.05 at step 12."]);
    const cleared = { ...reached, notices: [] };
    expect(update(cleared, { type: "frame", frame: goal })[0].notices).toEqual([]);
  });

  test("is no news when the way there is gone again", () => {
    const engine = new Answering(runningAt(10));
    engine.ends = { step: 12, status: "stopped" };
    engine.do(train(5));
    expect(texts(engine.state.notices)).toEqual([expect.stringMatching(/^All .* epochs are done, at step 12\.$/)]);
    engine.do({ type: "dismiss", id: engine.state.notices[0]?.id ?? 0 }, seek(4), seek(12));
    expect(engine.state.notices).toEqual([]);
  });

  test("is news where it stops a run that plays the way there again", () => {
    const engine = new Answering(runningAt(10));
    engine.ends = { step: 12, status: "stopped" };
    engine.do(train(5));
    engine.do({ type: "dismiss", id: engine.state.notices[0]?.id ?? 0 }, seek(4));
    const again = { ...engine.state, playing: true };
    const [state] = update(again, { type: "frame", frame: frameAt(12, { status: "stopped" }) });
    expect(state.playing).toBe(false);
    expect(texts(state.notices)).toEqual([expect.stringMatching(/^All .* epochs are done, at step 12\.$/)]);
  });

  test("a goal that is set so that it is reached is announced at once", () => {
    const [asked] = update(runningAt(12), { type: "set-stop", stop: { loss: 0.5 } });
    const intervention = { step: 12, change: { stop: { loss: 0.5 } } };
    const spec = asked.spec as never;
    const [state] = update(asked, { type: "intervened", spec, frame: goal, intervention, count: 1 });
    expect(texts(state.notices)).toEqual(["The training loss reached the goal 0.5 at step 12."]);
  });
});
