// SPDX-License-Identifier: MIT
import type {
  DataView,
  Engine,
  Intervention,
  LayerLayout,
  LayerParameters,
  Report,
  Session,
  Spec,
} from "backprop-playground/engine";
import type { FrameRequest } from "../../../web/state/state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import type { Host } from "../../../web/worker/host.ts";

/** Small and fixed, whatever the page opens with. */
export const testSpec: Spec = {
  ...defaultSpec,
  data: { kind: "xor", samples: 300, noise: 0.15, classes: 5, trainShare: 0.5, seed: 7 },
  layers: [4, 2, 1].map((units) => ({ units, activation: "tanh", bias: true, trainBias: true })),
  learner: { ...defaultSpec.learner, batchSize: 10 },
};

export const noRequest: FrameRequest = {
  unitMap: null,
  outputMap: null,
  predicted: false,
  confusion: false,
  input: null,
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
  trainCount: number;
  task: DataView["task"];
  inputCount: number;
  /** Reached here the run ends with this status. */
  ends: { step: number; status: Report["status"] } | null;
  /** A step beyond this one throws. */
  breaksAt: number;
}

const usual: Behaviour = {
  msPerStep: 0.1,
  msPerReport: 0.2,
  trainCount: 100,
  task: "classification",
  inputCount: 2,
  ends: null,
  breaksAt: Infinity,
};

/** Counts steps instead of training; one parameter a layer says which session it came from. */
export class FakeEngine {
  readonly clock: Clock;
  readonly behaviour: Behaviour;
  readonly live = new Set<object>();
  /** How many steps each call made. */
  readonly calls: number[] = [];
  #made = 0;

  constructor(clock: Clock, behaviour: Partial<Behaviour> = {}) {
    this.clock = clock;
    this.behaviour = { ...usual, ...behaviour };
  }

  get engine(): Engine {
    return {
      simd: true,
      createSession: (spec) => this.#session(spec as Spec),
      preview: () => this.#data(),
      liveSessions: () => this.live.size,
    } as Partial<Engine> as Engine;
  }

  #data(): DataView {
    const { task, inputCount, trainCount } = this.behaviour;
    const points = (count: number) => ({
      count,
      inputs: new Float64Array(count),
      targets: new Float64Array(count),
      classes: new Int32Array(count),
    });
    return { task, inputCount, train: points(trainCount), test: points(1) } as Partial<DataView> as DataView;
  }

  #session(original: Spec): Session {
    if (original.seed === 666)
      throw Object.assign(new Error("/seed: is refused"), { name: "SpecError", path: "/seed", reason: "is refused" });
    const { behaviour, clock, calls, live } = this;
    const mark = ++this.#made;
    const token = {};
    live.add(token);
    let spec = original;
    let step = 0;
    const interventions: Intervention[] = [];
    const fanIns = [original.features.length, ...original.layers.map((layer) => layer.units)];
    const layout = original.layers.map(({ units, bias }, k) => ({ fanIn: fanIns[k]!, units, bias })) as LayerLayout[];
    const parameters: LayerParameters[] =
      original.parameters ??
      layout.map(({ fanIn, units, bias }) => ({
        weights: Array.from({ length: fanIn }, () => Array.from({ length: units }, () => mark)),
        biases: Array.from({ length: bias ? units : 0 }, () => mark),
      }));
    const report = (): Report => {
      if (!live.has(token)) throw new Error("the session was deleted");
      clock.ms += behaviour.msPerReport;
      const perEpoch = Math.ceil(behaviour.trainCount / spec.learner.batchSize);
      const ended = behaviour.ends !== null && step >= behaviour.ends.step;
      return {
        step,
        epoch: Math.floor(step / perEpoch),
        epochProgress: Math.min(1, ((step % perEpoch) * spec.learner.batchSize) / behaviour.trainCount),
        status: ended ? behaviour.ends!.status : "running",
      } as Report;
    };
    return {
      get spec() {
        return spec;
      },
      layout,
      data: () => this.#data(),
      report,
      step: (count = 1) => {
        calls.push(count);
        if (step + count > behaviour.breaksAt) throw new Error("out of memory");
        const made = Math.min(count, Math.max(0, (behaviour.ends?.step ?? Infinity) - step));
        step += made;
        clock.ms += made * behaviour.msPerStep;
        return report();
      },
      stepEpoch: () => {
        const perEpoch = Math.ceil(behaviour.trainCount / spec.learner.batchSize);
        step = (Math.floor(step / perEpoch) + 1) * perEpoch;
        return report();
      },
      seek: (to: number) => {
        step = to;
        return report();
      },
      parameters: () => parameters,
      parameterBlock: () => Float64Array.of(mark, step),
      setParameter: (parameter, value) => void interventions.push({ step, parameter, value }),
      intervene: (change) => {
        spec = { ...spec, learner: { ...spec.learner, ...change.learner } as Spec["learner"] };
        interventions.push({ step, change });
      },
      experiment: () => ({ spec: original, interventions, step }),
      grid: ({ width, height, units }) => ({
        width,
        height,
        units: units === "all" ? 7 : 1,
        values: new Float32Array(width * height),
      }),
      predictedClasses: () => ({ train: new Int32Array(1), test: new Int32Array(1) }),
      confusion: () => ({ train: [[1]], test: [[0]] }),
      feedForward: (features: number[]) => ({ features, layers: [] }),
      predict: (rows) => rows,
      hash: () => String(step).padStart(16, "0"),
      delete: () => void live.delete(token),
    } as Partial<Session> as Session;
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
