// SPDX-License-Identifier: MIT
import { createEngine, SpecError } from "backprop-playground/engine";
import { expect, test } from "vitest";
import { errorOf, smallSpec } from "./support/engines.ts";

test("1,000 sessions created and deleted leave the memory as it was", async () => {
  const engine = await createEngine();
  const spec = { ...smallSpec, layers: [{ units: 64 }, { units: 64 }, { units: 1 }] };
  const cycle = (): void => {
    const session = engine.createSession(spec);
    session.step(2);
    session.trace();
    session.delete();
  };
  cycle();
  const memory = engine.memory();
  for (let count = 0; count < 1000; ++count) cycle();
  expect(engine.memory()).toBe(memory);
  expect(engine.liveSessions()).toBe(0);
});

test("sessions live side by side and are counted", async () => {
  const engine = await createEngine();
  const sessions = [1, 2, 3].map((seed) => engine.createSession({ ...smallSpec, seed }));
  expect(engine.liveSessions()).toBe(3);
  expect(new Set(sessions.map((session) => session.step(5) && session.hash())).size).toBe(3);
  sessions[1]?.delete();
  expect(engine.liveSessions()).toBe(2);
  expect(sessions[2]?.report().step).toBe(5);
});

test("memory that grows takes no array along", async () => {
  const engine = await createEngine();
  const session = engine.createSession(smallSpec);
  const before = session.parameterBlock();
  const memory = engine.memory();
  const large = engine.createSession({ ...smallSpec, layers: [{ units: 1024 }, { units: 1024 }, { units: 1 }] });
  expect(engine.memory()).toBeGreaterThan(memory);
  expect(before).toEqual(session.parameterBlock());
  expect(large.parameterBlock()).toHaveLength(2 * 1024 + 1024 + 1024 * 1024 + 1024 + 1024 + 1);
});

test("what does not fit is refused before it is allocated", async () => {
  const engine = await createEngine();
  const memory = engine.memory();
  const layers = Array.from({ length: 12 }, () => ({ units: 1024 }));
  const error = errorOf(() =>
    engine.createSession({ data: { kind: "xor" }, layers: [...layers.slice(1), { units: 1 }] }),
  );
  expect(error).toBeInstanceOf(SpecError);
  expect(engine.memory()).toBe(memory);
});
