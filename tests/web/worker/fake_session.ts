// SPDX-License-Identifier: MIT
import type {
  Intervention,
  LayerLayout,
  LayerParameters,
  ParameterAddress,
  Report,
  Session,
  Spec,
} from "backprop-playground/engine";
import { searches } from "../../../web/state/learners.ts";
import type { FakeEngine } from "./fake_engine.ts";

const refusal = (path: string, reason: string): Error =>
  Object.assign(new Error(`${path}: ${reason}`), { name: "SpecError", path, reason });

/**
 * Counts steps instead of training; one parameter a layer says which session it came from. Like the engine's it applies
 * recorded interventions when their step is reached, goes at once to where it has been, and computes what it has not.
 */
export function fakeSession(fake: FakeEngine, original: Spec): Session {
  if (original.seed === 666) throw refusal("/seed", "is refused");
  const { behaviour, clock, calls, live } = fake;
  const mark = ++fake.made;
  const token = {};
  live.add(token);
  let step = 0;
  let furthest = 0;
  let interventions: Intervention[] = [];
  /** The step after the furthest one is known to fail. */
  let diverged = false;

  /** Those that the present state includes. */
  let applied = 0;
  const apply = (): void => {
    while (interventions[applied] && interventions[applied]!.step <= step) applied++;
  };
  const specNow = (): Spec =>
    interventions.slice(0, applied).reduce<Spec>((spec, made) => {
      if (!("change" in made)) return spec;
      return { ...spec, learner: { ...spec.learner, ...made.change.learner } as Spec["learner"] };
    }, original);

  const fanIns = [original.features.length, ...original.layers.map((layer) => layer.units)];
  const layout = original.layers.map(({ units, bias }, k) => ({ fanIn: fanIns[k]!, units, bias })) as LayerLayout[];
  const parameters: LayerParameters[] =
    original.parameters ??
    layout.map(({ fanIn, units, bias }) => ({
      weights: Array.from({ length: fanIn }, () => Array.from({ length: units }, () => mark)),
      biases: Array.from({ length: bias ? units : 0 }, () => mark),
    }));
  const perEpoch = (): number => Math.ceil(behaviour.trainCount / specNow().learner.batchSize);
  const searching = (): void => {
    if (!searches(specNow().learner.kind)) throw refusal("/learner/kind", "follows a gradient: it tries nothing");
  };
  const alive = (): void => {
    if (!live.has(token)) throw new Error("the session was deleted");
  };

  const report = (): Report => {
    alive();
    clock.ms += behaviour.msPerReport;
    const { ends } = behaviour;
    const ended = ends !== null && step >= ends.step && (ends.status !== "diverged" || diverged);
    return {
      step,
      epoch: Math.floor(step / perEpoch()),
      epochProgress: Math.min(1, ((step % perEpoch()) * specNow().learner.batchSize) / behaviour.trainCount),
      status: ended ? ends.status : "running",
    } as Report;
  };
  const advance = (count: number): Report => {
    calls.push(count);
    if (step + count > behaviour.breaksAt) throw new Error("out of memory");
    const made = Math.min(count, Math.max(0, (behaviour.ends?.step ?? Infinity) - step));
    step += made;
    diverged ||= made < count;
    clock.ms += made * behaviour.msPerStep;
    apply();
    furthest = Math.max(furthest, step);
    return report();
  };
  const leap = (to: number): Report => {
    if (to < 0) throw refusal("/step", "must be a step from 0 on");
    step = Math.min(to, furthest);
    applied = 0;
    apply();
    if (to <= furthest) return report();
    fake.leaps.push(to - furthest);
    return advance(to - furthest);
  };
  const record = (intervention: Intervention): void => {
    alive();
    const last = interventions[applied - 1];
    const repeats = last?.step === step && "change" in last === "change" in intervention;
    interventions = [...interventions.slice(0, repeats ? applied - 1 : applied), intervention];
    furthest = step;
    diverged = false;
    apply();
  };
  const placeOf = (address: ParameterAddress): void => {
    const layer = layout[address.layer];
    if (!layer || ("row" in address && address.row >= layer.fanIn)) throw refusal("/parameters", "there is no such");
  };
  const explained = <T>(study: object): T => {
    alive();
    if (behaviour.explains) throw behaviour.explains;
    return { ...study, at: step } as T;
  };
  const block = (): Float64Array => (alive(), Float64Array.of(mark, step));

  // What no trainer asks for is not there.
  const session: Omit<Session, "gradientBy" | "jacobianChain" | "climb" | "landscape"> = {
    get spec() {
      alive();
      return specNow();
    },
    layout,
    data: () => fake.data(),
    report,
    step: (count = 1) => (alive(), advance(count)),
    stepEpoch: () => (alive(), advance((Math.floor(step / perEpoch()) + 1) * perEpoch() - step)),
    seek: (to: number) => (alive(), leap(to)),
    replay: (list: readonly Intervention[], to: number) => {
      alive();
      if (list.some(({ step: at }) => at < 0)) throw refusal("/interventions", "are refused");
      const differs = [...interventions, ...list].find(
        (_, k) => JSON.stringify(interventions[k]) !== JSON.stringify(list[k]),
      );
      if (differs) furthest = Math.min(furthest, differs.step);
      interventions = [...list];
      return leap(to);
    },
    interventionCount: () => interventions.length,
    parameters: () => parameters,
    parameterBlock: block,
    gradient: block,
    lastUpdate: block,
    setParameter: (parameter, value) => (placeOf(parameter), record({ step, parameter, value })),
    intervene: (change) => record({ step, change }),
    experiment: () => ({ spec: original, interventions: [...interventions], step }),
    nextBatch: () => Int32Array.from({ length: specNow().learner.batchSize }, (_, k) => (step + k) % 100),
    trace: ({ samples = [] } = {}) => {
      if (samples.length > behaviour.mostTraced) throw refusal("/samples", "too many");
      return explained({ samples });
    },
    nextAttempt: () => (searching(), explained({ number: step + 1 })),
    attempts: () => (searching(), { tried: step, kept: 0, total: null, last: null }),
    explainParameter: (address) => (placeOf(address), explained({ value: 0.5 })),
    explainUnit: ({ layer, unit }, { sample }) => {
      if (!(unit < (layout[layer]?.units ?? 0))) throw refusal("/unit", "there is no such");
      return explained({ sample });
    },
    explainLayer: (layer, { bins } = {}) => explained({ layer, bins }),
    slice: (_, { low, high, count }) => explained({ low, high, count }),
    recorded: ({ points = 2 } = {}) => {
      alive();
      return { step: [0, furthest], trainLoss: [mark, points], testLoss: null, gradientNorms: null };
    },
    grid: ({ width, height, units }) => {
      clock.ms += width * height * behaviour.msPerPoint;
      return { width, height, units: units === "all" ? 7 : 1, values: new Float32Array(width * height) };
    },
    predictedClasses: () => ({ train: new Int32Array(1), test: new Int32Array(1) }),
    confusion: () => ({ train: [[1]], test: [[0]] }),
    feedForward: (features: number[]) => ({ features, layers: [] }),
    predict: (rows) => (alive(), rows),
    hash: () => hashOf(JSON.stringify([step, interventions.slice(0, applied)])),
    delete: () => void live.delete(token),
  };
  return session as Session;
}

/** FNV-1a, twice: 16 hex digits. */
function hashOf(text: string): string {
  const half = (from: number): string => {
    let hash = from;
    for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, "0");
  };
  return half(0x811c9dc5) + half(0x01234567);
}
