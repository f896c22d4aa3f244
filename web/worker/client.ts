// SPDX-License-Identifier: MIT
import type { Experiment, InterventionInput, ParameterAddress, Report, Rows, Spec } from "backprop-playground/engine";
import type { Frame, FrameRequest } from "../state/state.ts";
import { openers, type Connection, type WorkerKind } from "./connection.ts";
import { Ledger } from "./ledger.ts";
import { whileAlive } from "./open.ts";
import { usualPatience, type Patience } from "./patience.ts";
import type { LoadResult, Reply, Trainer } from "./protocol.ts";
import { attempt } from "./reply.ts";
import { Supervisor, type StartOptions, type SupervisorOptions } from "./supervisor.ts";

/** What tests give; a page needs onRestart alone. */
export type ClientOptions = Partial<Omit<SupervisorOptions, "revive">>;

const nothing: FrameRequest = { unitMap: null, outputMap: null, predicted: false, confusion: false, input: null };

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
  get experimentNow(): Experiment | null {
    return this.#ledger.experiment;
  }

  start(options: StartOptions = {}): Promise<Reply<{ simd: boolean }>> {
    return attempt(async () => ({ simd: (await this.#supervisor.start(options)).simd }));
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
    if (reply.ok) this.#ledger.open({ spec: reply.value.spec, interventions: [], step: reply.value.frame.report.step });
    return reply;
  }

  async restore(experiment: Experiment, request: FrameRequest): Promise<Reply<LoadResult>> {
    this.#supervisor.tryAgain();
    const reply = await this.#supervisor.ask((trainer) => trainer.restore(experiment, request));
    if (reply.ok) this.#ledger.open({ ...experiment, step: reply.value.frame.report.step });
    return reply;
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

  /** The engine knows best which interventions still hold after the way back. */
  async seek(step: number, request: FrameRequest): Promise<Reply<Frame>> {
    this.#ledger.paused();
    const reply = await this.#frame((trainer) => trainer.seek(step, request));
    const now = reply.ok ? await this.experiment() : reply;
    if (now.ok) this.#ledger.open(now.value);
    return reply;
  }

  async intervene(change: InterventionInput, request: FrameRequest): Promise<Reply<{ spec: Spec; frame: Frame }>> {
    const reply = await this.#supervisor.ask((trainer) => trainer.intervene(change, request));
    if (reply.ok) this.#ledger.noted({ step: reply.value.frame.report.step, change }, reply.value.frame);
    return reply;
  }

  async setParameter(address: ParameterAddress, value: number, request: FrameRequest): Promise<Reply<Frame>> {
    const reply = await this.#supervisor.ask((trainer) => trainer.setParameter(address, value, request));
    if (reply.ok) this.#ledger.noted({ step: reply.value.report.step, parameter: address, value }, reply.value);
    return reply;
  }

  frame(request: FrameRequest): Promise<Reply<Frame>> {
    return this.#frame((trainer) => trainer.frame(request), true);
  }

  predict(rows: Rows): Promise<Reply<Rows>> {
    return this.#supervisor.ask((trainer) => trainer.predict(rows), true);
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
    const reply = await whileAlive(connection, connection.trainer.restore(experiment, nothing), this.#patience);
    if (!reply.ok) throw new Error(`the experiment could not be restored: ${reply.error.reason}`);
    if (this.#ledger.speed !== null) void connection.trainer.play(this.#ledger.speed);
  }
}
