// SPDX-License-Identifier: MIT
import type { Engine, Report, Session, Spec } from "backprop-playground/engine";
import { nextLook } from "../race/cadence.ts";
import type { LaneAnswer, LaneEnd, LanePoint } from "./lanes.ts";
import { StepClock } from "./step_clock.ts";

/** One learner of a race: a session, trained in slices of time, looked at at steps that do not depend on them. */
export class Lane {
  #session: Session;
  #clock: StepClock;
  #now: () => number;
  #parameters: number;
  #fingerprint: string;
  #report: Report;
  /** The step of the next look. */
  #next = 0;
  #msPerStep = 0;

  /** @throws SpecError; no session is left behind */
  constructor(engine: Engine, spec: Spec, now: () => number) {
    this.#session = engine.createSession(spec);
    this.#now = now;
    try {
      this.#clock = new StepClock(engine, spec, now);
    } catch (error) {
      this.#session.delete();
      throw error;
    }
    this.#parameters = this.#session.parameterBlock().length;
    this.#fingerprint = this.#session.hash();
    this.#report = this.#session.report();
  }

  /** The loss of the first weights. */
  begin(): LaneAnswer {
    const { step, status } = this.#report;
    this.#next = nextLook(step);
    return this.answer([this.#point()], status === "running" ? null : status);
  }

  advance(ms: number, limit: number): LaneAnswer {
    const points: LanePoint[] = [];
    this.#msPerStep = this.#clock.measure();
    const end = this.#now() + ms;
    let ended = this.#ended(limit);
    while (!ended && this.#now() < end) {
      this.#train(ms, limit);
      ended = this.#ended(limit);
      if (ended || this.#report.step >= this.#next) {
        points.push(this.#point());
        this.#next = nextLook(this.#report.step);
      }
    }
    return this.answer(points, ended);
  }

  answer(points: LanePoint[], ended: LaneEnd | null): LaneAnswer {
    const secondsPerStep = this.#msPerStep / 1000;
    return { points, ended, secondsPerStep, parameters: this.#parameters, fingerprint: this.#fingerprint };
  }

  delete(): void {
    this.#session.delete();
    this.#clock.delete();
  }

  /** Goes towards the next look, no further than the budget or the slice allows. */
  #train(ms: number, limit: number): void {
    const { step } = this.#report;
    const left = this.#passes > 0 ? Math.ceil(((limit - this.#passes) * step) / this.#passes) : 1;
    const fitting = this.#msPerStep > 0 ? Math.floor(ms / this.#msPerStep) : Infinity;
    const count = Math.max(1, Math.min(this.#next - step, left, fitting));
    this.#report = this.#session.step(count);
  }

  get #passes(): number {
    const { forwardPasses, backwardPasses } = this.#report.effort;
    return forwardPasses + backwardPasses;
  }

  #ended(limit: number): LaneEnd | null {
    const { status } = this.#report;
    if (status !== "running") return status;
    return this.#passes >= limit ? "budget" : null;
  }

  #point(): LanePoint {
    const { step, epoch, epochProgress, trainLoss, testLoss, effort } = this.#report;
    return { step, epoch: epoch + epochProgress, ...effort, trainLoss, testLoss };
  }
}
