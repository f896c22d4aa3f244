// SPDX-License-Identifier: MIT
import { createEngine, type Engine } from "backprop-playground/engine";
import { beforeAll, expect, test } from "vitest";
import {
  downhill,
  incomingOf,
  layerReach,
  lengthOf,
  outgoingTo,
} from "../../../../web/views/pictures/first_weights.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});

test("the picture of a unit is its column of the weights, in the order of the pixels", () => {
  const session = engine.createSession({ data: { kind: "letters", samples: 24 } });
  const [flat, layout, parameters] = [session.parameterBlock(), session.layout, session.parameters()];
  expect(lengthOf(layout)).toBe(flat.length);
  const picture = incomingOf(flat, layout[0]!, 3);
  expect([...picture]).toEqual(parameters[0]!.weights.map((row) => row[3]));
  expect([...outgoingTo(flat, layout, 5)!]).toEqual(parameters[1]!.weights.map((row) => row[5]));
  expect(layerReach(flat, layout[0]!)).toBe(Math.max(...parameters[0]!.weights.flat().map(Math.abs)));
  session.delete();
});

test("without a second layer nothing leads on from the first", () => {
  const session = engine.createSession({ data: { kind: "letters", samples: 24 }, layers: [{ units: 12 }] });
  expect(outgoingTo(session.parameterBlock(), session.layout, 0)).toBeNull();
  session.delete();
});

test("what a letter asks for is the gradient turned round", () => {
  expect([...downhill(Float64Array.of(1, -2, 0))]).toEqual([-1, 2, 0]);
});

test("a step by one letter alone adds what that letter asks for, times the learning rate", () => {
  const session = engine.createSession({
    data: { kind: "letters", samples: 24, trainShare: 1 },
    learner: { batchSize: 1, optimizer: { kind: "sgd", learningRate: 0.1 } },
  });
  const [row] = session.nextBatch();
  const asks = downhill(session.gradientBy("backpropagation", { samples: [row!] }).gradient);
  session.step(1);
  const added = session.lastUpdate();
  expect(asks.some((value) => value !== 0)).toBe(true);
  asks.forEach((value, k) => expect(added[k]).toBeCloseTo(0.1 * value, 12));
  session.delete();
});
