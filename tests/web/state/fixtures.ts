// SPDX-License-Identifier: MIT
import type { Intervention, LayerLayout, Report } from "backprop-playground/engine";
import { initialState } from "../../../web/state/initial.ts";
import type { Effect, Message } from "../../../web/state/messages.ts";
import type { Frame, PageSpec, Scene, State } from "../../../web/state/state.ts";
import { engineStep } from "../../../web/state/stages.ts";
import { specAt } from "../../../web/state/spec_at.ts";
import { destinationOf } from "../../../web/state/travel.ts";
import { update } from "../../../web/state/update.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";

export function frameAt(step: number, change: Partial<Report> = {}, more: Partial<Frame> = {}): Frame {
  const report: Report = {
    step,
    epoch: Math.floor(step / 15),
    epochProgress: (step % 15) / 15,
    learningRate: 0.1,
    trainLoss: 1 / (1 + step),
    testLoss: 1,
    penalty: 0,
    accuracy: 0.5,
    trainAccuracy: 0.5,
    testAccuracy: 0.5,
    effort: { forwardPasses: 0, backwardPasses: 0, multiplyAdds: 0 },
    status: "running",
    divergence: null,
    ...change,
  };
  return {
    report,
    parameters: Float64Array.from({ length: 20 }, (_, index) => index / 10),
    unitMap: null,
    outputMap: null,
    predicted: null,
    confusion: null,
    forward: null,
    gradient: null,
    update: null,
    explained: null,
    fingerprint: null,
    norms: null,
    attempts: null,
    samplesPerSecond: 0,
    ...more,
  };
}

export function sceneAt(step: number, followed = 3): Scene {
  return { step, batch: [followed, 5], whole: {}, followed, one: {} } as unknown as Scene;
}

/** Three layers: 12 parameters in the first, with its biases at 8. */
export const layout = [
  { fanIn: 2, units: 4, weights: 0, biases: 8 },
  { fanIn: 4, units: 2, weights: 12, biases: 20 },
  { fanIn: 2, units: 1, weights: 22, biases: 24 },
] as LayerLayout[];
export const data = { inputCount: 2, train: { count: 150 } } as NonNullable<State["loaded"]>["data"];

/** A design that runs, at a step. */
export function runningAt(step: number): State {
  const state = initialState(defaultSpec);
  const frame = frameAt(step);
  const curve = { step: [0, step], train: [1, frame.report.trainLoss], test: [1, 1] };
  return { ...state, busy: false, loaded: { data, layout }, frame, run: { ...state.run, end: step }, curve };
}

/**
 * An engine that answers every effect at once, as the real one would: the steps it can make end at `end`. Tells what it
 * was asked for.
 */
export class Answering {
  state: State;
  readonly asked: Effect["type"][] = [];
  /** Here the run ends. */
  ends: { step: number; status: Report["status"] } | null = null;

  constructor(state: State) {
    this.state = state;
  }

  get step(): number {
    return this.state.frame?.report.step ?? 0;
  }

  do(...messages: Message[]): State {
    for (const message of messages) {
      const [state, ...effects] = update(this.state, message);
      this.state = state;
      for (const effect of effects) this.#answer(effect);
    }
    return this.state;
  }

  #frame(wanted: number, more: Partial<Frame> = {}): Frame {
    const step = Math.min(wanted, this.ends?.step ?? Infinity);
    return frameAt(step, { status: this.ends && step >= this.ends.step ? this.ends.status : "running" }, more);
  }

  #answer(effect: Effect): void {
    this.asked.push(effect.type);
    // Frames and curves come by themselves or not at all.
    switch (effect.type) {
      case "step":
        return void this.do({ type: "frame", frame: this.#frame(this.step + effect.count), sought: effect.sought });
      case "seek":
        return void this.do({ type: "frame", frame: this.#frame(effect.step), sought: effect.step });
      case "walk": {
        const scene = sceneAt(effect.step, this.state.pinned ?? 3);
        const explained = { step: effect.step, scene, study: null };
        const frame = this.#frame(engineStep(this.state, effect), { explained });
        return void this.do({ ...effect, type: "walked", frame });
      }
      case "intervene":
        return this.#record({ step: this.step, change: effect.change });
      case "set-parameter":
        return this.#record({ step: this.step, parameter: effect.address, value: effect.value });
      case "load": {
        const { spec, said } = effect;
        const result = { spec: spec, data, layout, frame: this.#frame(0) };
        return void this.do({ type: "loaded", spec: { ...spec }, result, said });
      }
      case "go": {
        const to = destinationOf(this.state, effect.by);
        if (!to) return;
        const { moment } = to;
        const frame = this.#frame(moment.step, { fingerprint: "0123456789abcdef" });
        const same = moment.start === this.state.start;
        const spec = specAt(moment.start, moment.run.interventions, moment.step);
        const result = same ? null : { data, layout };
        return void this.do({ type: "went", to, start: moment.start, spec, frame, result });
      }
      default:
    }
  }

  #record(intervention: Intervention): void {
    const passed = this.state.run.interventions.filter(({ step }) => step <= this.step);
    const last = passed.at(-1);
    const repeats = last?.step === this.step && subjectOf(last) === subjectOf(intervention);
    const count = passed.length + (repeats ? 0 : 1);
    const before = specAt(this.state.start, passed);
    const after = "change" in intervention ? specAt(before, [intervention]) : before;
    const frame = this.#frame(this.step);
    this.do({ type: "intervened", spec: after, frame, intervention, count });
  }
}

function subjectOf(intervention: Intervention): string {
  if ("change" in intervention) return JSON.stringify(intervention.change).replaceAll(/[\d.]+/g, "");
  return JSON.stringify(intervention.parameter);
}

export const rate = (learningRate: number): Message => ({
  type: "set-learner",
  learner: { optimizer: { learningRate } },
});
export const rateOf = (spec: PageSpec): number => spec.learner.optimizer.learningRate;
