// SPDX-License-Identifier: MIT
import type { DataView, Engine, Report, Spec } from "backprop-playground/engine";
import { defaultSpec } from "../../../web/url/defaults.ts";
import type { Host } from "../../../web/worker/host.ts";
import { fakeSession } from "./fake_session.ts";

export { noRequest } from "../../../web/state/frame_request.ts";

/** Small and fixed, whatever the page opens with. */
export const testSpec: Spec = {
  ...defaultSpec,
  data: { kind: "xor", samples: 300, noise: 0.15, classes: 5, trainShare: 0.5, seed: 7 },
  layers: [4, 2, 1].map((units) => ({ units, activation: "tanh", bias: true, trainBias: true })),
  learner: { ...defaultSpec.learner, batchSize: 10 },
};

/** Time that passes only when somebody spends it. */
export class Clock {
  ms = 0;
  readonly now = (): number => this.ms;
}

/** What the fake engine costs and does. */
export interface Behaviour {
  msPerStep: number;
  msPerReport: number;
  /** Of a map. */
  msPerPoint: number;
  trainCount: number;
  task: DataView["task"];
  inputCount: number;
  /** Reached here the run ends with this status. */
  ends: { step: number; status: Report["status"] } | null;
  /** A step beyond this one throws. */
  breaksAt: number;
  /** Larger traces are refused. */
  mostTraced: number;
  /** Thrown when something is to be explained. */
  explains: Error | null;
}

const usual: Behaviour = {
  msPerStep: 0.1,
  msPerReport: 0.2,
  msPerPoint: 0,
  trainCount: 100,
  task: "classification",
  inputCount: 2,
  ends: null,
  breaksAt: Infinity,
  mostTraced: Infinity,
  explains: null,
};

export class FakeEngine {
  readonly clock: Clock;
  readonly behaviour: Behaviour;
  readonly live = new Set<object>();
  /** How many steps each call made. */
  readonly calls: number[] = [];
  /** How many steps each seek or replay had to compute. */
  readonly leaps: number[] = [];
  /** Stands for what the engine was compiled from. */
  readonly module = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  /** Sessions so far. */
  made = 0;

  constructor(clock: Clock, behaviour: Partial<Behaviour> = {}) {
    this.clock = clock;
    this.behaviour = { ...usual, ...behaviour };
  }

  get engine(): Engine {
    return {
      simd: true,
      module: this.module,
      createSession: (spec) => fakeSession(this, spec as Spec),
      preview: () => this.data(),
      liveSessions: () => this.live.size,
    } as Partial<Engine> as Engine;
  }

  data(): DataView {
    const { task, inputCount, trainCount } = this.behaviour;
    const points = (count: number) => ({
      count,
      inputs: new Float64Array(count),
      targets: new Float64Array(count),
      classes: new Int32Array(count),
    });
    return { task, inputCount, train: points(trainCount), test: points(1) } as Partial<DataView> as DataView;
  }
}

/** A thread of one's own: messages come in whenever it breathes; sleeping costs the time it asks for. */
export function fakeHost(fake: FakeEngine, more: Partial<Host> = {}): Host {
  const { clock } = fake;
  return {
    createEngine: () => Promise.resolve(fake.engine),
    sliceMs: 12,
    now: clock.now,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    sleep: (ms) => {
      clock.ms += Math.max(1, ms); // no timer is quicker
      return new Promise((resolve) => setImmediate(resolve));
    },
    transfer: (value) => value,
    ...more,
  };
}

/** Lets the others run until it holds. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
