// SPDX-License-Identifier: MIT
// What it costs to cross from JavaScript into the engine and back. Runs in Node and, as it is, in a browser's page.
import { summary } from "../statistics.mjs";

/** Layers by the number of their parameters; two inputs each, and one batch of data, so that little but the call is done. */
const networks = { 25: [4, 2, 1], "1,051": [30, 30, 1], "100,801": [315, 315, 1] };
const rows = 10;
const stepsInside = 10_000;

function specOf(layers) {
  const inputs = Array.from({ length: rows }, (_, row) => [Math.sin(row), Math.cos(row)]);
  return {
    precision: "single",
    data: {
      kind: "table",
      task: "regression",
      trainShare: 1,
      standardize: false,
      inputs,
      targets: inputs.map(([x]) => [x]),
    },
    layers: layers.map((units) => ({ units, activation: "tanh" })),
    loss: "half-squared-error",
    learner: { batchSize: rows, shuffle: false, optimizer: { kind: "sgd", learningRate: 0.001 } },
  };
}

/** Milliseconds of `times` calls in a row. */
function spent(call, times) {
  const began = performance.now();
  for (let n = 0; n < times; n++) call();
  return performance.now() - began;
}

/** So many calls in a row as take a turn; a call that is called often is compiled by then. */
function timesFor(call, milliseconds) {
  let times = 1;
  for (;;) {
    const taken = spent(call, times);
    if (taken > milliseconds / 2) return Math.max(1, Math.round((times * milliseconds) / taken));
    times *= 4;
  }
}

/** A frame's snapshot must be the page's own: a copy of just these numbers, no view of the engine's memory. */
function checkSnapshot(session, parameters) {
  const [one, other] = [session.parameterBlock(), session.parameterBlock()];
  const own = one.buffer !== other.buffer && one.buffer.byteLength === one.byteLength;
  if (one.length !== parameters || !own) throw new Error("a snapshot is not one copy of one block");
  return one.byteLength;
}

/** The calls that are timed, on the smallest network. */
function callsOf(engine, session) {
  const cell = { width: 1, height: 1, x: [-1, 1], y: [-1, 1] };
  return [
    { name: "liveSessions()", call: () => engine.liveSessions() },
    { name: "step(0)", call: () => session.step(0) },
    { name: "step(1)", call: () => session.step(1) },
    { name: "a step inside step(10000)", call: () => session.step(stepsInside), share: stepsInside },
    { name: "report()", call: () => session.report() },
    { name: "grid of 1 cell", call: () => session.grid(cell) },
  ];
}

/** The snapshot of a network, and beside it what JavaScript takes to copy as many numbers. */
function snapshotsOf({ name, parameters, session }) {
  const facts = { parameters, bytes: checkSnapshot(session, parameters) };
  const block = session.parameterBlock();
  return [
    { name: `parameterBlock() of ${name}`, call: () => session.parameterBlock(), facts },
    { name: `slice() of ${name}`, call: () => block.slice(), facts },
  ];
}

/**
 * @param {(options?: object) => Promise<object>} createEngine
 * @param {{ rounds: number, milliseconds: number }} options milliseconds: of one turn of one call
 * @returns {Promise<object[]>} { contender, unit: "ns/call", median, low, high, runs }, those of snapshots with parameters
 *   and bytes; calls take turns
 */
export async function boundaryCosts(createEngine, { rounds, milliseconds }) {
  const engine = await createEngine();
  const sessions = Object.entries(networks).map(([name, layers]) => {
    const session = engine.createSession(specOf(layers));
    session.step(100);
    return { name, parameters: Number(name.replace(",", "")), session };
  });
  const calls = [...callsOf(engine, sessions[0].session), ...sessions.flatMap(snapshotsOf)].map((one) => ({
    ...one,
    times: timesFor(one.call, milliseconds),
    costs: [],
  }));
  for (let round = 0; round < rounds; round++)
    for (const { call, times, share = 1, costs } of calls) costs.push((spent(call, times) * 1e6) / (times * share));
  for (const { session } of sessions) session.delete();

  // Of what step(1) takes, the step itself is what it takes inside of many; the rest is the call and its report.
  const find = (name) => calls.find((one) => one.name === name);
  const [single, inside] = [find("step(1)"), find("a step inside step(10000)")];
  const across = {
    name: "step(1) less its step",
    costs: single.costs.map((cost, round) => cost - inside.costs[round]),
  };
  return [...calls, across].map(({ name, costs, facts }) => ({
    contender: name,
    unit: "ns/call",
    ...summary(costs),
    ...facts,
  }));
}
