// SPDX-License-Identifier: MIT
import type {
  Experiment,
  InterventionInput,
  ParameterAddress,
  Recorded,
  Report,
  Rows,
  Spec,
} from "backprop-playground/engine";
import { noRequest } from "../state/frame_request.ts";
import type { Frame, FrameRequest } from "../state/state.ts";
import { openers, type Connection, type WorkerKind } from "./connection.ts";
import { Ledger } from "./ledger.ts";
import { whileAlive } from "./open.ts";
import { usualPatience, type Patience } from "./patience.ts";
import { pageModules } from "./modules.ts";
import type { LaneAnswer, LaneCommand } from "./lanes.ts";
import type { Course, Intervened, LoadResult, Reply, Trainer } from "./protocol.ts";
import type { Queries, Query, QueryName } from "./query.ts";
import { attempt } from "./reply.ts";
import { Supervisor, type StartOptions, type SupervisorOptions } from "./supervisor.ts";

/** What tests give; a page needs onRestart alone. */
export type ClientOptions = Partial<Omit<SupervisorOptions, "revive">>;

/**
 * The page's side of the trainer. It finds a place where the engine runs (worker, blob worker, main thread), keeps the
 * experiment, and when the worker dies starts another one and brings the experiment back to where it was.
 */
export class TrainerClient implements Trainer {
  #supervisor: Supervisor;
  #patience: Patience;
  #ledger = new Ledger();

  constructor(options: ClientOptions = {}) {
    this.#patience = options.patience ?? usualPatience;
    this.#supervisor = new Supervisor({
      openers,
      patience: this.#patience,
      modules: pageModules,
      now: () => performance.now(),
      onRestart: () => undefined,
      ...options,
      revive: (connection) => this.#revive(connection),
    });
  }

  /** Where it trains; null while it does not. */
  get kind(): WorkerKind | null {
    return this.#supervisor.current?.kind ?? null;
  }

  /** As last reported: enough to go on from here elsewhere. */
  get experimentNow(): (Course & { spec: Spec }) | null {
    return this.#ledger.experiment;
  }

  start(options: StartOptions = {}): Promise<Reply<{ simd: boolean; module: WebAssembly.Module }>> {
    return attempt(async () => {
      const { simd, module } = await this.#supervisor.start(options);
      return { simd, module };
    });
  }

  /** Ends the worker. */
  close(): void {
    this.#supervisor.close();
  }

  async ping(): Promise<true> {
    await this.#supervisor.current?.trainer.ping();
    return true;
  }

  async load(spec: Spec, options: { keepWeights: boolean; request: FrameRequest }): Promise<Reply<LoadResult>> {
    this.#supervisor.tryAgain();
    const reply = await this.#supervisor.ask((trainer) => trainer.load(spec, options));
    if (reply.ok) this.#ledger.open({ spec: reply.value.spec, interventions: [], step: 0, end: 0 }, reply.value.frame);
    return reply;
  }

  async restore(experiment: Course & { spec: Spec }, request: FrameRequest): Promise<Reply<LoadResult>> {
    this.#supervisor.tryAgain();
    const reply = await this.#supervisor.ask((trainer) => trainer.restore(experiment, request));
    if (reply.ok) this.#ledger.open(experiment, reply.value.frame);
    return reply;
  }

  async replay(course: Course, request: FrameRequest): Promise<Reply<{ spec: Spec; frame: Frame }>> {
    this.#ledger.paused();
    const reply = await this.#supervisor.ask((trainer) => trainer.replay(course, request));
    if (reply.ok) this.#ledger.follow(course, reply.value.frame);
    return reply;
  }

  recorded(points: number, gradients: boolean): Promise<Reply<Recorded>> {
    return this.#supervisor.ask((trainer) => trainer.recorded(points, gradients), true);
  }

  rehearse(experiment: Course & { spec: Spec }, points: number): Promise<Reply<Recorded>> {
    return this.#supervisor.ask((trainer) => trainer.rehearse(experiment, points), true);
  }

  play(speed: number): void {
    this.#ledger.played(speed);
    void this.#supervisor.current?.trainer.play(speed);
  }

  pause(request: FrameRequest): Promise<Reply<Frame>> {
    this.#ledger.paused();
    return this.#frame((trainer) => trainer.pause(request), true);
  }

  step(count: number, unit: "batch" | "epoch", request: FrameRequest): Promise<Reply<Frame>> {
    this.#ledger.paused();
    return this.#frame((trainer) => trainer.step(count, unit, request));
  }

  seek(step: number, request: FrameRequest): Promise<Reply<Frame>> {
    this.#ledger.paused();
    return this.#frame((trainer) => trainer.seek(step, request));
  }

  async intervene(change: InterventionInput, request: FrameRequest): Promise<Reply<Intervened>> {
    const reply = await this.#supervisor.ask((trainer) => trainer.intervene(change, request));
    if (reply.ok) this.#ledger.noted({ step: reply.value.frame.report.step, change }, reply.value);
    return reply;
  }

  async setParameter(address: ParameterAddress, value: number, request: FrameRequest): Promise<Reply<Intervened>> {
    const reply = await this.#supervisor.ask((trainer) => trainer.setParameter(address, value, request));
    if (reply.ok) this.#ledger.noted({ step: reply.value.frame.report.step, parameter: address, value }, reply.value);
    return reply;
  }

  frame(request: FrameRequest): Promise<Reply<Frame>> {
    return this.#frame((trainer) => trainer.frame(request), true);
  }

  predict(rows: Rows): Promise<Reply<Rows>> {
    return this.#supervisor.ask((trainer) => trainer.predict(rows), true);
  }

  query(query: Query): Promise<Reply<Queries[QueryName]["answer"]>> {
    return this.#supervisor.ask((trainer) => trainer.query(query), true);
  }

  lane(command: LaneCommand): Promise<Reply<LaneAnswer>> {
    return this.#supervisor.ask((trainer) => trainer.lane(command));
  }

  experiment(): Promise<Reply<Experiment>> {
    return this.#supervisor.ask((trainer) => trainer.experiment(), true);
  }

  hash(): Promise<Reply<string>> {
    return this.#supervisor.ask((trainer) => trainer.hash(), true);
  }

  report(): Promise<Reply<Report>> {
    return this.#supervisor.ask((trainer) => trainer.report(), true);
  }

  async #frame(work: (trainer: Connection["trainer"]) => Promise<Reply<Frame>>, again = false): Promise<Reply<Frame>> {
    const reply = await this.#supervisor.ask(work, again);
    if (reply.ok) this.#ledger.reached(reply.value);
    return reply;
  }

  async #revive(connection: Connection): Promise<void> {
    const { experiment } = this.#ledger;
    if (!experiment) return;
    const reply = await whileAlive(connection, connection.trainer.restore(experiment, noRequest), this.#patience);
    if (!reply.ok) throw new Error(`the experiment could not be restored: ${reply.error.reason}`);
    if (this.#ledger.speed !== null) void connection.trainer.play(this.#ledger.speed);
  }
}
