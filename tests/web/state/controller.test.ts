// SPDX-License-Identifier: MIT
import { afterEach, expect, test } from "vitest";
import { createEngine } from "backprop-playground/engine";
import { resolveTables, stripTables } from "../../../web/datasets/tables.ts";
import { Controller } from "../../../web/state/controller.ts";
import { initialState } from "../../../web/state/initial.ts";
import { lastStage } from "../../../web/state/stages.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { EngineTrainer } from "../../../web/worker/trainer.ts";

const open: Controller[] = [];
afterEach(() => {
  for (const controller of open.splice(0)) controller.close();
});

/** The real controller with the real trainer and engine, on this thread. */
async function started(): Promise<{ controller: Controller; trainer: EngineTrainer }> {
  const trainer = new EngineTrainer({
    createEngine,
    sliceMs: 2,
    now: () => performance.now(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    transfer: (value) => value,
  });
  await trainer.start({});
  const controller = new Controller({
    trainer,
    tables: { resolve: resolveTables, strip: stripTables },
    state: initialState(defaultSpec),
    nextFrame: (callback) => setImmediate(callback),
  });
  open.push(controller);
  controller.store.dispatch({ type: "load", spec: defaultSpec });
  await controller.settled();
  return { controller, trainer };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

test("the first design arrives with everything its views show", async () => {
  const { controller } = await started();
  const { frame, loaded, busy } = controller.store.state;
  expect(busy).toBe(false);
  expect(loaded?.layout.map((layer) => layer.units)).toEqual(defaultSpec.layers.map((layer) => layer.units));
  expect(frame?.unitMap?.values.length).toBeGreaterThan(0);
  expect(frame?.outputMap?.values.length).toBe(10_000);
});

test("many quick changes end with the last one", async () => {
  const { controller } = await started();
  for (let units = 2; units <= 9; units += 1) controller.store.dispatch({ type: "set-units", layer: 0, units });
  await controller.settled();
  expect(controller.store.state.spec.layers[0]?.units).toBe(9);
  expect(controller.store.state.loaded?.layout[0]?.units).toBe(9);
  expect(controller.store.state.building).toBeNull();
});

test("a refused pairing leaves the old design running, and its mend is accepted", async () => {
  const { controller } = await started();
  controller.store.dispatch({ type: "set-loss", loss: "cross-entropy" });
  await controller.settled();
  expect(controller.store.state.spec).toEqual(defaultSpec);
  const notice = controller.store.state.notices.at(-1);
  expect(notice?.kind).toBe("refused");
  controller.store.dispatch({ type: "load", spec: notice?.action?.spec ?? defaultSpec });
  await controller.settled();
  expect(controller.store.state.spec).toMatchObject({ loss: "cross-entropy" });
  expect(controller.store.state.spec.layers.at(-1)).toMatchObject({ units: 2, activation: "softmax" });
});

test("every mend that is offered is one the engine accepts", async () => {
  const { controller } = await started();
  const losses = ["cross-entropy", "binary-cross-entropy", "hinge", "half-squared-error"] as const;
  const outputs = ["softmax", "sigmoid", "tanh", "linear", "relu"] as const;
  let offered = 0;
  for (const kind of ["xor", "blobs", "regression-plane"] as const)
    for (const loss of losses)
      for (const activation of outputs) {
        controller.store.dispatch({ type: "load", spec: defaultSpec });
        await controller.settled();
        controller.store.dispatch({ type: "choose-data", kind });
        await controller.settled();
        const layer = controller.store.state.spec.layers.length - 1;
        for (const action of [
          { type: "set-loss", loss },
          { type: "set-activation", layer, activation },
        ] as const) {
          controller.store.dispatch(action);
          await controller.settled();
          const notice = controller.store.state.notices.find((entry) => entry.kind === "refused");
          if (!notice?.action) continue;
          offered += 1;
          controller.store.dispatch({ type: "load", spec: notice.action.spec });
          await controller.settled();
          expect(
            controller.store.state.notices.filter((entry) => entry.kind === "refused"),
            notice.text,
          ).toEqual([]);
        }
      }
  expect(offered).toBeGreaterThan(10);
});

test("a learning rate turned many times while it plays ends at the last one and is shown at once", async () => {
  const { controller } = await started();
  controller.store.dispatch({ type: "play" });
  await until(() => (controller.store.state.frame?.report.step ?? 0) > 0);
  for (let count = 1; count <= 20; count += 1) {
    controller.store.dispatch({ type: "set-learner", learner: { optimizer: { learningRate: count / 100 } } });
    expect(controller.store.state.spec.learner.optimizer.learningRate).toBe(count / 100);
  }
  await controller.settled();
  expect(controller.store.state.frame?.report.learningRate).toBe(0.2);
  expect(controller.store.state.playing).toBe(true);
  controller.store.dispatch({ type: "pause" });
});

test("penguins are a table of 342 rows whose rows stay out of the page's spec", async () => {
  const { controller } = await started();
  controller.store.dispatch({ type: "choose-data", kind: "table", table: "penguins" });
  await controller.settled();
  const { spec, loaded, frame } = controller.store.state;
  expect((loaded?.data.train.count ?? 0) + (loaded?.data.test.count ?? 0)).toBe(342);
  expect(loaded?.data.standardization?.mean).toHaveLength(4);
  expect(spec.data.inputs).toBeUndefined();
  expect(frame?.confusion).not.toBeNull();
  expect(frame?.forward).not.toBeNull();
});

test("weights of layers left alone are kept on demand when a layer is added", async () => {
  const { controller } = await started();
  controller.store.dispatch({ type: "set-view", view: { keepWeights: true } });
  controller.store.dispatch({ type: "step", count: 50, unit: "batch" });
  await until(() => controller.store.state.frame?.report.step === 50);
  const before = controller.store.state.frame?.parameters.slice(0, 12);
  controller.store.dispatch({ type: "add-layer", at: 1 });
  await controller.settled();
  expect(controller.store.state.frame?.report.step).toBe(0);
  expect(controller.store.state.frame?.parameters.slice(0, 12)).toEqual(before);
});

test("a step that is walked moves the weights by the update that its scene shows, and going back undoes it bit for bit", async () => {
  const { controller } = await started();
  const { dispatch } = controller.store;
  const last = lastStage(defaultSpec.layers.length, "backpropagation");
  dispatch({ type: "step", count: 20, unit: "batch" });
  dispatch({ type: "step", count: 1, unit: "stage" });
  await controller.settled();
  const { frame: before, walk, loaded } = controller.store.state;
  dispatch({ type: "step", count: last, unit: "stage" });
  await controller.settled();
  const { frame: after, walk: made } = controller.store.state;
  expect(made?.scene).toEqual(walk?.scene);
  for (const [layer, { weights, fanIn }] of (loaded?.layout ?? []).entries())
    made?.scene.whole.layers[layer]?.update.weights.forEach((row, from) =>
      row.forEach((value, to) => {
        const at = weights + to * fanIn + from;
        expect(after?.parameters[at]).toBe((before?.parameters[at] ?? 0) + value);
      }),
    );
  dispatch({ type: "back", count: 1, unit: "stage" });
  await controller.settled();
  expect(controller.store.state.frame?.parameters).toEqual(before?.parameters);
});

test("undo brings back the very parameters, over designs, interventions and ghosts", async () => {
  const { controller, trainer } = await started();
  const { dispatch } = controller.store;
  const hash = async (): Promise<unknown> => {
    await controller.settled();
    return trainer.hash();
  };
  dispatch({ type: "step", count: 30, unit: "batch" });
  const first = await hash();
  dispatch({ type: "set-learner", learner: { optimizer: { kind: "adam", learningRate: 0.01 } } });
  dispatch({ type: "step", count: 20, unit: "batch" });
  dispatch({ type: "seek", step: 40 });
  const second = await hash();
  dispatch({ type: "set-parameter", address: { layer: 0, row: 1, column: 2 }, value: 0.5 });
  dispatch({ type: "step", count: 5, unit: "batch" });
  await controller.settled();
  dispatch({ type: "add-layer", at: 1 });
  await controller.settled();
  expect(controller.store.state.past.map(({ label }) => label)).toEqual([
    "adam instead of sgd",
    expect.stringMatching(/^w\[2→3\] of layer 1: .* → 0\.5$/),
    "add a layer",
  ]);
  for (const wanted of [null, second, first]) {
    dispatch({ type: "undo" });
    const found = await hash();
    if (wanted) expect(found).toEqual(wanted);
  }
  dispatch({ type: "redo" });
  expect(await hash()).toEqual(second);
  expect(controller.store.state.run.end).toBe(50);
});

test("a closed controller says nothing more", async () => {
  const { controller } = await started();
  controller.store.dispatch({ type: "play" });
  controller.close();
  const { state } = controller.store;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(controller.store.state).toBe(state);
});
