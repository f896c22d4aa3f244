// SPDX-License-Identifier: MIT
import { afterEach, expect, test } from "vitest";
import { lessonWith, oneWeight, Played, twoLayers, until, w } from "./played.ts";

let played: Played;
afterEach(() => played.close());

const step = { type: "step", count: 1, unit: "batch" } as const;
const numbers = { w };

test("entering a step loads its spec, puts the views as it says, and reads its numbers off the engine", async () => {
  played = await Played.with();
  const look = { edges: "gradient", focus: { kind: "unit", layer: 0, unit: 0 }, speed: "most", input: [2] } as const;
  const player = await played.play(lessonWith({ spec: oneWeight, numbers, look: { ...look, input: [2] } }));
  expect(player.playing).toMatchObject({ at: 0, busy: false, problem: "", numbers: { w: 0.8 } });
  expect(played.state.view).toMatchObject({ edges: "gradient", focus: look.focus, tab: "unit" });
  expect(played.state).toMatchObject({ speed: Infinity, input: [2] });
});

test("numbers follow the run, and nothing is asked while nothing changes", async () => {
  played = await Played.with();
  const player = await played.play(lessonWith({ spec: oneWeight, numbers }));
  await played.do(step);
  expect(player.playing.numbers["w"]).toBe(0.59);
  const asked = played.asked.length;
  await played.do({ type: "set-view", view: { edges: "update" } }, { type: "set-input", input: [1] });
  expect(played.asked).toHaveLength(asked);
  await played.do({ type: "set-parameter", address: { layer: 0, row: 0, column: 0 }, value: 0.5 });
  expect(player.playing.numbers["w"]).toBe(0.5);
});

test("the engine is asked one question at a time, however fast frames come", async () => {
  played = await Played.with();
  let open = 0;
  let most = 0;
  const ask = played.ask;
  Object.assign(played, {
    ask: async (...question: Parameters<typeof ask>) => {
      most = Math.max(most, ++open);
      const answer = await ask(...question);
      await new Promise((resolve) => setTimeout(resolve, 5));
      open--;
      return answer;
    },
  });
  await played.play(lessonWith({ spec: oneWeight, numbers }));
  await played.do({ type: "play" });
  await until(() => (played.state.frame?.report.step ?? 0) > 50);
  await played.do({ type: "pause" });
  expect(most).toBe(1);
});

test("a step without numbers asks the engine nothing", async () => {
  played = await Played.with();
  await played.play(lessonWith({ spec: oneWeight }));
  await played.do(step);
  expect(played.asked).toEqual([]);
});

test("a step without a spec lets the run go on", async () => {
  played = await Played.with();
  const player = await played.play(lessonWith({ spec: oneWeight, numbers }, { numbers }));
  await played.do(step, step);
  await player.goTo(1);
  await played.settled();
  expect(played.state.frame?.report.step).toBe(2);
  expect(player.playing.numbers["w"]).toBe(0.4745);
});

test("a run that plays goes on into a step without a spec, and ends before a step's own is loaded", async () => {
  played = await Played.with();
  const player = await played.play(lessonWith({ spec: oneWeight }, {}, { spec: twoLayers }));
  await played.do({ type: "play" });
  await player.goTo(1);
  expect(played.state.playing).toBe(true);
  await player.goTo(2);
  await played.settled();
  expect(played.state.playing).toBe(false);
  expect(played.state.frame?.report.step).toBe(0);
  expect(played.state.spec.layers).toHaveLength(2);
});

test("going back to a step loads its spec again", async () => {
  played = await Played.with();
  const player = await played.play(lessonWith({ spec: oneWeight }, { spec: twoLayers }));
  await player.goTo(1);
  await player.goTo(0);
  expect(played.state.spec.layers).toHaveLength(1);
});

test("a step that builds on an earlier one's spec gets it when what runs is another's", async () => {
  played = await Played.with();
  const player = await played.play(lessonWith({ spec: oneWeight }, { numbers }, { spec: twoLayers }, {}));
  await player.goTo(2);
  await player.goTo(1);
  await played.settled();
  expect(played.state.spec.layers).toHaveLength(1);
  expect(player.playing.numbers["w"]).toBe(0.8);
  await player.goTo(3);
  expect(played.state.spec.layers).toHaveLength(2);
});

test("going back within the same experiment lets it stay, unless the reader has changed the design", async () => {
  played = await Played.with();
  const player = await played.play(lessonWith({ spec: twoLayers }, {}, {}));
  await player.goTo(1);
  await player.goTo(2);
  await played.do(step);
  await player.goTo(1);
  expect(played.state.frame?.report.step).toBe(1);
  await player.goTo(2);
  await played.do({ type: "set-units", layer: 0, units: 7 });
  await player.goTo(1);
  expect(played.state.spec.layers[0]?.units).toBe(3);
});

test("forward into the next step, what the reader has changed stays", async () => {
  played = await Played.with();
  const player = await played.play(lessonWith({ spec: twoLayers }, {}));
  await played.do({ type: "set-units", layer: 0, units: 7 });
  await player.goTo(1);
  expect(played.state.spec.layers[0]?.units).toBe(7);
});

test("a first step without a spec is of what ran before, also after another step's", async () => {
  played = await Played.with(twoLayers);
  const player = await played.play(lessonWith({}, { spec: oneWeight }));
  expect(played.state.spec.layers).toHaveLength(2);
  await player.goTo(1);
  await player.goTo(0);
  expect(played.state.spec.layers).toHaveLength(2);
  expect(played.state.spec.seed).toBe(5);
});

test("who undoes more than was done in the step stays with its network", async () => {
  played = await Played.with(twoLayers);
  const player = await played.play(lessonWith({ spec: oneWeight, numbers }));
  await played.do({ type: "undo" });
  await until(() => !player.playing.busy && played.state.spec.layers.length === 1);
  await played.settled();
  expect(player.playing).toMatchObject({ problem: "", numbers: { w: 0.8 } });
});

test("what was done in the step can be undone and redone", async () => {
  played = await Played.with(twoLayers);
  const player = await played.play(lessonWith({ spec: twoLayers }));
  await played.do({ type: "set-units", layer: 0, units: 7 });
  await played.do({ type: "undo" });
  expect(played.state.spec.layers[0]?.units).toBe(3);
  await played.do({ type: "redo" });
  expect(played.state.spec.layers[0]?.units).toBe(7);
  expect(player.playing.busy).toBe(false);
});

test("who hurries through the steps ends up with the last one's network", async () => {
  played = await Played.with();
  const player = await played.play(lessonWith({ spec: oneWeight }, { spec: twoLayers }, { spec: oneWeight, numbers }));
  void player.goTo(1);
  void player.goTo(0);
  await player.goTo(2);
  await played.settled();
  expect(player.playing).toMatchObject({ at: 2, busy: false, numbers: { w: 0.8 } });
  expect(player.playing.done).toEqual([true, false, true]);
});

test("a place beyond the lesson is its nearest step", async () => {
  played = await Played.with();
  const player = await played.play(lessonWith({ spec: oneWeight }, {}), { at: 7, done: [] });
  expect(player.playing.at).toBe(1);
  await player.goTo(-3);
  expect(player.playing.at).toBe(0);
  await player.goTo(NaN);
  expect(player.playing.at).toBe(0);
});

test("a spec that the engine refuses is a problem that is told, and the reader goes on", async () => {
  played = await Played.with();
  const refused = { layers: [{ units: 5000 }] } as unknown as typeof oneWeight;
  const player = await played.play(lessonWith({ spec: refused }, {}, { spec: oneWeight, numbers }));
  expect(player.playing).toMatchObject({ busy: false, done: [true, false, false] });
  expect(player.playing.problem).toMatch(/1024/);
  await player.goTo(1);
  expect(player.playing.problem).toMatch(/1024/);
  await player.goTo(2);
  await played.settled();
  expect(player.playing).toMatchObject({ problem: "", numbers: { w: 0.8 } });
});
