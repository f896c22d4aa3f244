// SPDX-License-Identifier: MIT
import type { Report, Session } from "backprop-playground/engine";
import { batchSizeOf } from "../state/learners.ts";
import type { Host } from "./host.ts";
import { Pace, SliceSize } from "./pace.ts";
import type { Run } from "./run.ts";
import { Throughput } from "./throughput.ts";

/** A change of speed is seen at least this often. */
const LONGEST_SLEEP_MS = 20;

/**
 * Trains in slices of time and lets messages in between them. At most one thing drives a session at once: the newest;
 * an older one ends at its next slice.
 */
export class Driver {
  #host: Pick<Host, "now" | "breathe" | "sleep">;
  #size: SliceSize;
  #throughput = new Throughput();
  #pace: Pace | null = null;
  #turn = 0;
  #failure: Error | null = null;

  constructor(host: Pick<Host, "now" | "breathe" | "sleep" | "sliceMs">) {
    this.#host = host;
    this.#size = new SliceSize(host.sliceMs);
  }

  get playing(): boolean {
    return this.#pace !== null;
  }

  /** It plays as fast as it goes. */
  get racing(): boolean {
    return this.#pace?.speed === Infinity;
  }

  get samplesPerSecond(): number {
    return this.#throughput.samplesPerSecond;
  }

  /** Whatever drives ends at its next slice. */
  halt(): void {
    this.#turn++;
    this.#pace = null;
  }

  /** Another run begins: nothing that was measured holds for it. */
  reset(): void {
    this.halt();
    this.#failure = null;
    this.#throughput.reset();
    this.#size.reset();
  }

  /** What went wrong while it trained by itself, once. */
  takeFailure(): Error | null {
    const failure = this.#failure;
    this.#failure = null;
    return failure;
  }

  /** @param speed steps a second, or Infinity; while playing only the speed changes */
  play(run: Run, speed: number): void {
    const now = this.#host.now();
    if (this.#pace) {
      this.#pace.setSpeed(speed, now);
      return;
    }
    const pace = new Pace(speed, now);
    this.#pace = pace;
    this.#throughput.begin(now, samplesOf(run, run.session.report()));
    void this.#train(run, pace, ++this.#turn);
  }

  /**
   * Makes up to `count` steps; fewer when the run ends or something else takes over.
   * @return false when something else took over
   */
  async steps(session: Session, count: number): Promise<boolean> {
    this.halt();
    const turn = this.#turn;
    await this.#advance(session, count, turn);
    return turn === this.#turn;
  }

  /** Makes the steps that remain of the running epoch, then `count − 1` whole epochs; fewer as for steps. */
  async epochs(run: Run, count: number): Promise<void> {
    this.halt();
    const turn = this.#turn;
    for (let epoch = 0; epoch < count; epoch++) if (!(await this.#epoch(run, turn))) return;
  }

  async #train(run: Run, pace: Pace, turn: number): Promise<void> {
    while (turn === this.#turn) {
      const due = pace.due(this.#host.now());
      if (due < 1) {
        await this.#host.sleep(Math.min(pace.wait(), LONGEST_SLEEP_MS));
        continue;
      }
      try {
        const steps = Math.min(due, this.#size.steps);
        const report = this.#slice(run.session, steps);
        pace.spend(steps);
        this.#throughput.add(this.#host.now(), samplesOf(run, report));
        if (report.status !== "running") this.halt();
      } catch (error) {
        this.#failure = error instanceof Error ? error : new Error(String(error));
        this.halt();
      }
      await this.#host.breathe();
    }
  }

  #slice(session: Session, steps: number): Report {
    const began = this.#host.now();
    const report = session.step(steps);
    this.#size.learn(steps, this.#host.now() - began);
    return report;
  }

  async #advance(session: Session, count: number, turn: number): Promise<boolean> {
    for (let made = 0; made < count;) {
      const steps = Math.min(count - made, this.#size.steps);
      made += steps;
      const { status } = this.#slice(session, steps);
      if (status !== "running") return made >= count;
      if (made >= count) return true;
      await this.#host.breathe();
      if (turn !== this.#turn) return false;
    }
    return true;
  }

  /** All of the epoch but its last step in slices; the engine knows best where the epoch ends. */
  async #epoch({ session, facts }: Run, turn: number): Promise<boolean> {
    const { learner } = session.spec; // it may have changed since: interventions of the future are recorded
    const { trainCount } = facts;
    const remaining = remainingOfEpoch(session.report(), trainCount, batchSizeOf(learner, trainCount));
    if (!(await this.#advance(session, remaining - 1, turn))) return false;
    const { status } = session.stepEpoch();
    await this.#host.breathe();
    return status === "running" && turn === this.#turn;
  }
}

function samplesOf({ facts }: Run, report: Report): number {
  return (report.epoch + report.epochProgress) * facts.trainCount;
}

/** Whole steps that remain of the running epoch, at least one. */
export function remainingOfEpoch(report: Pick<Report, "epochProgress">, trainCount: number, batchSize: number): number {
  const done = Math.round(report.epochProgress * trainCount);
  return Math.max(1, Math.ceil((trainCount - done) / batchSize));
}
