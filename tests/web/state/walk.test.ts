// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { lastStage, stagesOf } from "../../../web/state/stages.ts";
import type { Message } from "../../../web/state/messages.ts";
import type { State } from "../../../web/state/state.ts";
import { update } from "../../../web/state/update.ts";
import { Answering, frameAt, rate, runningAt, sceneAt } from "./fixtures.ts";

const stage: Message = { type: "step", count: 1, unit: "stage" };
const back: Message = { type: "back", count: 1, unit: "stage" };
const last = lastStage(3, "backpropagation");
const check = stagesOf(3, "backpropagation").findIndex(({ kind }) => kind === "check");
const placeOf = ({ walk, frame }: State) => [walk?.step, walk?.stage, frame?.report.step];

describe("forward", () => {
  test("the first stage lays open the step that comes", () => {
    const engine = new Answering(runningAt(7));
    expect(placeOf(engine.do(stage))).toEqual([7, 0, 7]);
    expect(engine.state.walk?.scene).toEqual(sceneAt(7));
    expect(engine.asked).toEqual(["walk"]);
  });

  test("every stage up to the update is shown without asking the engine", () => {
    const engine = new Answering(runningAt(7));
    engine.do(stage);
    for (let at = 1; at < last; at += 1) expect(placeOf(engine.do(stage))).toEqual([7, at, 7]);
    expect(engine.asked).toEqual(["walk"]);
  });

  test("at the update the engine has made the step, and the scene still tells of it", () => {
    const engine = new Answering(runningAt(7));
    for (let at = 0; at <= last; at += 1) engine.do(stage);
    expect(placeOf(engine.state)).toEqual([7, last, 8]);
    expect(engine.state.walk?.scene.step).toBe(7);
    expect(engine.state.run.end).toBe(8);
  });

  test("after the update the next batch comes", () => {
    const engine = new Answering(runningAt(7));
    for (let at = 0; at <= last + 1; at += 1) engine.do(stage);
    expect(placeOf(engine.state)).toEqual([8, 0, 8]);
    expect(engine.state.walk?.scene.step).toBe(8);
  });

  test("many stages at once end where as many single ones do", () => {
    const [once, single] = [new Answering(runningAt(7)), new Answering(runningAt(7))];
    once.do({ type: "step", count: 27, unit: "stage" });
    for (let made = 0; made < 27; made += 1) single.do(stage);
    expect(placeOf(once.state)).toEqual(placeOf(single.state));
  });

  test("stages that are asked for while the engine is on its way are not lost", () => {
    let state = runningAt(7);
    for (let made = 0; made < last + 3; made += 1) [state] = update(state, stage);
    expect(state.walk).toBeNull();
    expect(state.heading).toEqual({ step: 8, stage: 1 });
  });

  test("nothing is walked before there is an experiment", () => {
    const state = { ...runningAt(0), loaded: null };
    expect(update(state, stage)).toEqual([state].map((same) => ({ ...same, playing: false })));
  });
});

describe("back", () => {
  test("goes through all stages, over the border between two steps, to the first of step 0", () => {
    const engine = new Answering(runningAt(2));
    engine.do(stage, stage, stage);
    const seen = [];
    for (let made = 0; made < 2 * (last + 1) + 2; made += 1) seen.push(placeOf(engine.do(back)));
    expect(seen[0]).toEqual([2, 1, 2]);
    expect(seen[1]).toEqual([2, 0, 2]);
    expect(seen[2]).toEqual([1, last, 2]);
    expect(seen[3]).toEqual([1, last - 1, 1]);
    expect(seen[2 + last + 1]).toEqual([0, last, 1]);
    expect(seen.at(-1)).toEqual([0, 0, 0]);
    expect(engine.state.run.end).toBe(2);
  });

  test("there is nothing before the first stage of step 0", () => {
    const engine = new Answering(runningAt(0));
    expect(engine.do(back).walk).toBeNull();
    engine.do(stage);
    expect(placeOf(engine.do(back, back))).toEqual([0, 0, 0]);
    expect(engine.asked).toEqual(["walk"]);
  });

  test("from a step that is not walked it shows the update that led there", () => {
    const engine = new Answering(runningAt(5));
    expect(placeOf(engine.do(back))).toEqual([4, last, 5]);
  });

  test("back and forth comes to the same place", () => {
    const engine = new Answering(runningAt(5));
    engine.do({ type: "step", count: 4, unit: "stage" });
    const before = placeOf(engine.state);
    engine.do({ type: "step", count: 40, unit: "stage" }, { type: "back", count: 40, unit: "stage" });
    expect(placeOf(engine.state)).toEqual(before);
  });
});

describe("the end of a run", () => {
  test("the loop stops where it is looked whether the loss is small enough, and says why", () => {
    const engine = new Answering({ ...runningAt(5), frame: frameAt(5, { status: "goal" }) });
    engine.ends = { step: 5, status: "goal" };
    for (let made = 0; made < last; made += 1) engine.do(stage);
    expect(placeOf(engine.state)).toEqual([5, check, 5]);
    expect(engine.state.notices.map(({ text }) => text)).toEqual([expect.stringContaining("reached the goal")]);
    expect(placeOf(engine.do(back))).toEqual([5, check - 1, 5]);
  });

  test("a step that can't be made ends the walk and says why", () => {
    const engine = new Answering(runningAt(5));
    engine.ends = { step: 5, status: "diverged" };
    engine.do({ type: "step", count: check + 1, unit: "stage" });
    engine.do({ type: "frame", frame: frameAt(5) });
    for (let made = check; made < last; made += 1) engine.do(stage);
    expect(engine.state.walk).toBeNull();
    expect(engine.state.heading).toBeNull();
    expect(engine.state.notices[0]?.text).toBe("The training diverged at step 5.");
  });

  test("a network that is too large to be laid open is not walked", () => {
    const [asked] = update(runningAt(5), stage);
    const [state] = update(asked, { type: "walked", step: 5, stage: 0, frame: frameAt(5) });
    expect(state.walk).toBeNull();
    expect(state.notices[0]?.text).toContain("too large");
  });

  test("an update that reaches the goal is shown and announced", () => {
    const engine = new Answering(runningAt(5));
    engine.ends = { step: 6, status: "goal" };
    engine.do({ type: "step", count: last + 1, unit: "stage" });
    expect(placeOf(engine.state)).toEqual([5, last, 6]);
    expect(engine.state.notices).toHaveLength(1);
  });
});

describe("what else is done while walking", () => {
  const walked = (stages: number): Answering => {
    const engine = new Answering(runningAt(7));
    engine.do({ type: "step", count: stages, unit: "stage" });
    return engine;
  };

  test("playing, seeking and whole epochs end the walk", () => {
    expect(walked(3).do({ type: "play" }).walk).toBeNull();
    expect(walked(3).do({ type: "seek", step: 2 }).walk).toBeNull();
    expect(walked(3).do({ type: "step", count: 1, unit: "epoch" }).walk).toBeNull();
  });

  test("a whole step finishes the step that is walked; from its update it makes the next one", () => {
    const step: Message = { type: "step", count: 1, unit: "batch" };
    expect(walked(3).do(step)).toMatchObject({ walk: null, frame: { report: { step: 8 } } });
    expect(walked(last + 1).do(step)).toMatchObject({ walk: null, frame: { report: { step: 9 } } });
  });

  test("an intervention lays the step open anew, at the same stage", () => {
    const engine = walked(3);
    const { scene } = engine.state.walk ?? {};
    engine.do(rate(0.5));
    expect(placeOf(engine.state)).toEqual([7, 2, 7]);
    expect(engine.state.walk?.scene).not.toBe(scene);
  });

  test("an intervention after the update belongs to the step that comes", () => {
    const engine = walked(last + 1);
    engine.do(rate(0.5));
    expect(placeOf(engine.state)).toEqual([8, 0, 8]);
    expect(engine.state.run.interventions).toMatchObject([{ step: 8 }]);
  });

  test("following another sample asks for the scene again, which comes with a frame", () => {
    const engine = walked(3);
    const [pinned, effect] = update(engine.state, { type: "pin", sample: 9 });
    expect(effect).toEqual({ type: "refresh" });
    const explained = { step: 7, scene: sceneAt(7, 9), study: null };
    const [state] = update(pinned, { type: "frame", frame: frameAt(7, {}, { explained }) });
    expect(state.walk).toMatchObject({ step: 7, stage: 2, scene: { followed: 9 } });
  });

  test("a frame from another step, asked for before, is not shown in the middle of the way", () => {
    const engine = walked(last);
    const [asked] = update(engine.state, stage);
    const [state] = update(asked, { type: "frame", frame: frameAt(3) });
    expect(state.frame?.report.step).toBe(7);
  });

  test("a new design is not walked", () => {
    expect(walked(3).do({ type: "add-layer", at: 0 }).walk).toBeNull();
  });
});

describe("slow motion", () => {
  const slow = { ...runningAt(7), stageSpeed: 2 };
  const tick: Message = { type: "tick" };

  test("plays stages instead of steps", () => {
    const [state, ...effects] = update(slow, { type: "play" });
    expect(state.playing).toBe(true);
    expect(effects).toEqual([{ type: "slow" }]);
  });

  test("its stages do not end playing; a stage by hand does", () => {
    const engine = new Answering({ ...slow, playing: true });
    expect(engine.do(tick, tick, tick)).toMatchObject({ playing: true, walk: { step: 7, stage: 2 } });
    expect(engine.do(stage)).toMatchObject({ playing: false, walk: { step: 7, stage: 3 } });
  });

  test("waits for the engine instead of running ahead of it", () => {
    const [asked] = update({ ...slow, playing: true }, tick);
    expect(update(asked, tick)).toEqual([asked]);
  });

  test("ends when the goal is reached", () => {
    const engine = new Answering({ ...slow, playing: true });
    engine.ends = { step: 8, status: "goal" };
    for (let made = 0; made < 20; made += 1) engine.do(tick);
    expect(placeOf(engine.state)).toEqual([7, last, 8]);
    expect(engine.state.playing).toBe(false);
  });

  test("turning it on while whole steps play ends them, turning it off goes on with them", () => {
    const playing = { ...runningAt(7), playing: true };
    const [on, ...effects] = update(playing, { type: "set-stage-speed", stages: 0.5 });
    expect(on).toMatchObject({ playing: true, stageSpeed: 0.5 });
    expect(effects).toEqual([{ type: "pause" }, { type: "slow" }]);
    const [off, ...more] = update(on, { type: "set-speed", speed: 50 });
    expect(off).toMatchObject({ playing: true, stageSpeed: null, walk: null });
    expect(more).toEqual([{ type: "play", speed: 50 }]);
  });

  test("a tick that comes too late does nothing", () => {
    expect(update(slow, tick)).toEqual([slow]);
  });
});
