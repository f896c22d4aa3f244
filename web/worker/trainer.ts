// SPDX-License-Identifier: MIT
import type {
  Engine,
  Experiment,
  InterventionInput,
  ParameterAddress,
  Recorded,
  Report,
  Rows,
  Session,
  Spec,
} from "backprop-playground/engine";
import type { Frame, FrameRequest } from "../state/state.ts";
import { buildKeeping } from "./build.ts";
import { goTo, sessionOn, switchTo } from "./course.ts";
import { Driver } from "./driver.ts";
import { buffersOf, buffersOfLoad, mapsOf } from "./frame.ts";
import type { Host } from "./host.ts";
import type { Course, EngineSource, Intervened, LoadResult, Reply, Trainer } from "./protocol.ts";
import { Lanes, type LaneAnswer, type LaneCommand } from "./lanes.ts";
import { Pictures } from "./pictures.ts";
import { answer, type Queries, type Query, type QueryName } from "./query.ts";
import { Rehearsals } from "./rehearsals.ts";
import { attempt } from "./reply.ts";
import { frameOf, openRun, type Run } from "./run.ts";

/** Owns the session. Every entry answers with a value; while it trains, messages are answered between two slices. */
export class EngineTrainer implements Trainer {
  #host: Host;
  #driver: Driver;
  /** Drives a session that is being restored; the running one goes on until it is ready. */
  #restorer: Driver;
  #pictures = new Pictures();
  #rehearsals: Rehearsals;
  #lanes: Lanes;
  #engine: Engine | null = null;
  #run: Run | null = null;

  constructor(host: Host) {
    this.#host = host;
    this.#driver = new Driver(host);
    this.#restorer = new Driver(host);
    this.#rehearsals = new Rehearsals(host);
    this.#lanes = new Lanes(host);
  }

  ping(): Promise<true> {
    return Promise.resolve(true);
  }

  start(source: EngineSource): Promise<Reply<{ simd: boolean; module: WebAssembly.Module }>> {
    return attempt(async () => {
      this.#engine = await this.#host.createEngine(source);
      return { simd: this.#engine.simd, module: this.#engine.module };
    });
  }

  load(spec: Spec, options: { keepWeights: boolean; request: FrameRequest }): Promise<Reply<LoadResult>> {
    return this.#answer(() => {
      const engine = this.#started();
      const old = options.keepWeights ? this.#run?.session : undefined;
      return this.#adopt(old ? buildKeeping(engine, spec, old) : engine.createSession(spec), options.request);
    }, buffersOfLoad);
  }

  restore(experiment: Course & { spec: Spec }, request: FrameRequest): Promise<Reply<LoadResult>> {
    return this.#answer(async () => {
      const create = (): Session => this.#started().createSession(experiment.spec);
      const session = await sessionOn(create, experiment, this.#restorer);
      return this.#adopt(session, request, experiment.end);
    }, buffersOfLoad);
  }

  replay(course: Course, request: FrameRequest): Promise<Reply<{ spec: Spec; frame: Frame }>> {
    return this.#answer(
      async () => {
        const run = this.#running();
        await switchTo(run, course, this.#driver);
        if (run !== this.#run) throw new Error("another experiment was opened meanwhile");
        return { spec: run.session.spec, frame: this.#frame(request) };
      },
      ({ frame }) => buffersOf(frame),
    );
  }

  recorded(points: number, gradients: boolean): Promise<Reply<Recorded>> {
    return attempt(() => this.#running().session.recorded({ points, gradients }));
  }

  rehearse(experiment: Course & { spec: Spec }, points: number): Promise<Reply<Recorded>> {
    const create = (): Session => this.#started().createSession(experiment.spec);
    return attempt(() => this.#rehearsals.record(create, experiment, points));
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
    return this.#answer(async () => {
      await goTo(this.#running(), step, this.#driver);
      return this.#frame(request);
    }, buffersOf);
  }

  intervene(change: InterventionInput, request: FrameRequest): Promise<Reply<Intervened>> {
    return this.#intervened((session) => session.intervene(change), request);
  }

  setParameter(address: ParameterAddress, value: number, request: FrameRequest): Promise<Reply<Intervened>> {
    return this.#intervened((session) => session.setParameter(address, value), request);
  }

  /** While it trains as fast as it goes, a frame waits until training has earned it (pictures.ts). */
  frame(request: FrameRequest): Promise<Reply<Frame>> {
    return this.#answer(async () => {
      while (this.#driver.racing && !this.#pictures.isDue(this.#host.now())) await this.#host.breathe();
      return this.#frame(request);
    }, buffersOf);
  }

  predict(rows: Rows): Promise<Reply<Rows>> {
    return attempt(() => this.#running().session.predict(rows));
  }

  query(query: Query): Promise<Reply<Queries[QueryName]["answer"]>> {
    return attempt(() => answer(query, { engine: this.#started(), session: this.#running().session, ...this.#host }));
  }

  lane(command: LaneCommand): Promise<Reply<LaneAnswer>> {
    return attempt(() => this.#lanes.do(this.#started(), command));
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

  /** Ends everything that trains and gives its memory back. */
  close(): void {
    for (const driving of [this.#driver, this.#restorer]) driving.halt();
    this.#rehearsals.end();
    this.#lanes.end();
    this.#run?.session.delete();
    this.#run = null;
    this.#engine = null;
  }

  /** A new future begins: what was known of the old one is gone. */
  #intervened(work: (session: Session) => void, request: FrameRequest): Promise<Reply<Intervened>> {
    return this.#answer(
      () => {
        const run = this.#running();
        work(run.session);
        run.furthest = 0;
        return { spec: run.session.spec, frame: this.#frame(request), count: run.session.interventionCount() };
      },
      ({ frame }) => buffersOf(frame),
    );
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
  #adopt(session: Session, request: FrameRequest, furthest = 0): LoadResult {
    const { run, result } = openRun(session, furthest, request);
    this.#run?.session.delete();
    this.#run = run;
    this.#driver.reset();
    this.#pictures.reset();
    this.#restorer.halt();
    return result;
  }

  #frame(request: FrameRequest): Frame {
    const run = this.#running();
    const failure = this.#driver.takeFailure();
    if (failure !== null) throw failure;
    const rate = this.#driver.samplesPerSecond;
    return this.#driver.racing ? this.#racingFrame(run, this.#pictures.of(request), rate) : frameOf(run, request, rate);
  }

  #racingFrame(run: Run, request: FrameRequest, rate: number): Frame {
    const { now } = this.#host;
    const began = now();
    const maps = mapsOf(run.session, run.facts, request);
    const mapped = now();
    const frame = frameOf(run, request, rate, maps);
    const made = now();
    this.#pictures.spent({ ms: made - began, mapsMs: mapped - began }, made);
    return frame;
  }
}
