// SPDX-License-Identifier: MIT
import type {
  Engine,
  Experiment,
  InterventionInput,
  ParameterAddress,
  Report,
  Rows,
  Session,
  Spec,
} from "backprop-playground/engine";
import type { Frame, FrameRequest } from "../state/state.ts";
import { buildKeeping } from "./build.ts";
import { Driver, type Run } from "./driver.ts";
import { buffersOf, buffersOfLoad, composeFrame, factsOf } from "./frame.ts";
import type { Host } from "./host.ts";
import type { LoadResult, Reply, Trainer } from "./protocol.ts";
import { replay } from "./replay.ts";
import { attempt } from "./reply.ts";

/** Owns the session. Every entry answers with a value; while it trains, messages are answered between two slices. */
export class EngineTrainer implements Trainer {
  #host: Host;
  #driver: Driver;
  #engine: Engine | null = null;
  #run: Run | null = null;

  constructor(host: Host) {
    this.#host = host;
    this.#driver = new Driver(host);
  }

  ping(): Promise<true> {
    return Promise.resolve(true);
  }

  start(options: { wasmUrl?: string }): Promise<Reply<{ simd: boolean }>> {
    return attempt(async () => {
      this.#engine = await this.#host.createEngine(options.wasmUrl === undefined ? {} : { wasmUrl: options.wasmUrl });
      return { simd: this.#engine.simd };
    });
  }

  load(spec: Spec, options: { keepWeights: boolean; request: FrameRequest }): Promise<Reply<LoadResult>> {
    return this.#answer(() => {
      const engine = this.#started();
      const old = options.keepWeights ? this.#run?.session : undefined;
      return this.#adopt(old ? buildKeeping(engine, spec, old) : engine.createSession(spec), options.request);
    }, buffersOfLoad);
  }

  restore(experiment: Experiment, request: FrameRequest): Promise<Reply<LoadResult>> {
    return this.#answer(async () => {
      const session = this.#started().createSession(experiment.spec);
      try {
        await replay(session, experiment, (present, count) => this.#driver.steps(present, count));
      } catch (error) {
        session.delete();
        throw error;
      }
      return this.#adopt(session, request);
    }, buffersOfLoad);
  }

  play(speed: number): void {
    if (this.#run) this.#driver.play(this.#run, speed);
  }

  pause(request: FrameRequest): Promise<Reply<Frame>> {
    this.#driver.halt();
    return this.frame(request);
  }

  /** A step by hand ends playing. */
  step(count: number, unit: "batch" | "epoch", request: FrameRequest): Promise<Reply<Frame>> {
    return this.#answer(async () => {
      const run = this.#running();
      if (unit === "batch") await this.#driver.steps(run.session, count);
      else await this.#driver.epochs(run, count);
      return this.#frame(request);
    }, buffersOf);
  }

  seek(step: number, request: FrameRequest): Promise<Reply<Frame>> {
    return this.#answer(() => {
      this.#driver.halt();
      this.#running().session.seek(step);
      return this.#frame(request);
    }, buffersOf);
  }

  intervene(change: InterventionInput, request: FrameRequest): Promise<Reply<{ spec: Spec; frame: Frame }>> {
    return this.#answer(
      () => {
        const run = this.#running();
        run.session.intervene(change);
        const { spec } = run.session;
        run.batchSize = spec.learner.batchSize;
        return { spec, frame: this.#frame(request) };
      },
      ({ frame }) => buffersOf(frame),
    );
  }

  setParameter(address: ParameterAddress, value: number, request: FrameRequest): Promise<Reply<Frame>> {
    return this.#answer(() => {
      this.#running().session.setParameter(address, value);
      return this.#frame(request);
    }, buffersOf);
  }

  frame(request: FrameRequest): Promise<Reply<Frame>> {
    return this.#answer(() => this.#frame(request), buffersOf);
  }

  predict(rows: Rows): Promise<Reply<Rows>> {
    return attempt(() => this.#running().session.predict(rows));
  }

  experiment(): Promise<Reply<Experiment>> {
    return attempt(() => this.#running().session.experiment());
  }

  hash(): Promise<Reply<string>> {
    return attempt(() => this.#running().session.hash());
  }

  report(): Promise<Reply<Report>> {
    return attempt(() => this.#running().session.report());
  }

  /** Ends training and gives the session's memory back. */
  close(): void {
    this.#driver.halt();
    this.#run?.session.delete();
    this.#run = null;
  }

  async #answer<T extends object>(work: () => T | Promise<T>, buffers: (value: T) => ArrayBuffer[]): Promise<Reply<T>> {
    const reply = await attempt(work);
    return reply.ok ? this.#host.transfer(reply, buffers(reply.value)) : reply;
  }

  #started(): Engine {
    if (!this.#engine) throw new Error("the engine has not been started");
    return this.#engine;
  }

  #running(): Run {
    if (!this.#run) throw new Error("no experiment has been loaded");
    return this.#run;
  }

  /** From here on this session is the one that runs; if even its first frame cannot be made, the old one stays. */
  #adopt(session: Session, request: FrameRequest): LoadResult {
    try {
      const { spec, layout } = session;
      const data = session.data();
      const facts = factsOf(data);
      const began = this.#host.now();
      session.report();
      const reportMs = this.#host.now() - began;
      const frame = composeFrame(session, facts, request, 0);
      this.close();
      this.#run = { session, facts, batchSize: spec.learner.batchSize };
      this.#driver.reset(reportMs);
      return { spec, layout, data, frame };
    } catch (error) {
      session.delete();
      throw error;
    }
  }

  #frame(request: FrameRequest): Frame {
    const { session, facts } = this.#running();
    const failure = this.#driver.takeFailure();
    if (failure !== null) throw failure;
    return composeFrame(session, facts, request, this.#driver.samplesPerSecond);
  }
}
