// SPDX-License-Identifier: MIT
import type { Intervention, InterventionInput, ParameterAddress } from "backprop-playground/engine";
import type { Intervened, Reply, Trainer } from "../worker/protocol.ts";
import { isFlowing, noRequest } from "./frame_request.ts";
import { Frames } from "./frames.ts";
import { Line, type Job } from "./line.ts";
import type { Effect, Journey, LoadOptions, Message } from "./messages.ts";
import { build, failureOf, type Tables } from "./sessions.ts";
import type { FrameRequest, PageSpec, State } from "./state.ts";
import { Store } from "./store.ts";
import { engineStep } from "./stages.ts";

interface Options {
  trainer: Trainer;
  tables: Tables;
  state: State;
  /** requestAnimationFrame, or what a test gives. */
  nextFrame: (callback: () => void) => void;
  /** The clock of slow motion: setTimeout, or what a test gives. */
  wait?: (ms: number) => Promise<void>;
}

/**
 * Does what update() asks for, and brings back what came of it as messages. What changes the run is done one after
 * another (line.ts); while playing, one frame is asked for per animation frame.
 */
export class Controller {
  readonly store: Store;
  #options: Options;
  #frames: Frames;
  #line = new Line(
    async (job) => {
      if (this.#closed) return;
      await this.#do(job);
      if (this.store.busy) await this.store.fetchRest(); // the next job needs to know what came of this one
    },
    () => this.#drained(),
  );
  /** Something that is shown changed while the line was busy. */
  #stale = false;
  #slow = false;
  #closed = false;

  constructor(options: Options) {
    this.#options = options;
    this.store = new Store(options.state, (effect) => void this.#perform(effect));
    this.#frames = new Frames({
      ...options,
      store: this.store,
      isClosed: () => this.#closed,
      isLeaving: () => this.#line.current?.type === "load" || this.#line.current?.type === "go",
    });
  }

  close(): void {
    this.#closed = true;
    this.#line.close();
  }

  /** Settles when everything that was asked for has been done. */
  async settled(): Promise<void> {
    while (this.store.busy || this.#line.current) {
      if (this.store.busy) await this.store.fetchRest();
      await this.#line.idle();
    }
  }

  /** What the views show now. */
  get request(): FrameRequest {
    return this.#frames.request;
  }

  async #perform(effect: Effect): Promise<void> {
    const { trainer } = this.#options;
    switch (effect.type) {
      case "pause":
        return this.#frames.show((request) => trainer.pause(request));
      case "slow":
        return this.#playSlowly();
      case "record":
        return this.#record(effect.id);
      case "refresh":
        this.#stale = true;
        return this.#line.current ? undefined : this.#drained();
      default:
        // Nobody waits for the end of a long step in a run that is left.
        if ((effect.type === "load" || effect.type === "go") && this.#line.current?.type === "step")
          void trainer.pause(noRequest);
        this.#line.add(effect);
    }
  }

  async #do(job: Job): Promise<void> {
    const { trainer } = this.#options;
    switch (job.type) {
      case "load":
        return this.#load(job);
      case "go":
        return this.#go(job.by);
      case "play":
        if (!isFlowing(this.store.state)) return;
        trainer.play(job.speed);
        return this.#frames.begin();
      case "step":
        return this.#frames.show(
          (request) => trainer.step(job.count, job.unit, request),
          (frame) => ({ type: "frame", frame, sought: job.sought }),
        );
      case "seek":
        return this.#frames.show(
          (request) => trainer.seek(job.step, request),
          (frame) => ({ type: "frame", frame, sought: job.step }),
        );
      case "walk":
        return this.#frames.show(
          (request) => trainer.seek(engineStep(this.store.state, job), request),
          (frame) => ({ type: "walked", step: job.step, stage: job.stage, frame }),
        );
      case "intervene": {
        const { change } = job;
        return this.#intervene((request) => trainer.intervene(change, request), { change });
      }
      case "set-parameter": {
        const { address, value } = job;
        const done = { parameter: address, value };
        return this.#intervene((request) => trainer.setParameter(address, value, request), done);
      }
    }
  }

  async #load({ spec, said, keep, keepWeights }: { spec: PageSpec } & LoadOptions): Promise<void> {
    const { trainer, tables } = this.#options;
    const reply = await build(
      { trainer, tables, answered: this.#frames.answered },
      () => this.store.state,
      spec,
      (whole) => trainer.load(whole, { keepWeights, request: noRequest }),
    );
    // Older designs are skipped: the newest is built next.
    if (this.#line.next("load")) return;
    if (!reply.ok) return this.#tell({ type: "refused", spec, error: reply.error, keep });
    const { value: result } = reply;
    this.#tell({ type: "loaded", spec: tables.strip(result.spec, spec), result, said });
  }

  async #intervene(
    ask: (request: FrameRequest) => Promise<Reply<Intervened>>,
    done: { change: InterventionInput } | { parameter: ParameterAddress; value: number },
  ): Promise<void> {
    const reply = await ask(this.request);
    if (!reply.ok) return this.#tell({ type: "intervention-refused", error: reply.error });
    const { spec, frame, count } = reply.value;
    const intervention: Intervention = { step: frame.report.step, ...done };
    // What was turned further meanwhile is on the screen already, and is sent next.
    const settings = this.#line.next("intervene") ? this.store.state.spec : spec;
    this.#tell({ type: "intervened", spec: settings, frame, intervention, count });
  }

  async #go(by: Journey): Promise<void> {
    try {
      const { travel } = await import("./update.ts");
      const event = await travel(this.#options, () => this.store.state, by);
      if (event) this.#tell(event);
    } catch (error) {
      this.#tell({ type: "go-refused", to: null, error: failureOf(error) });
    }
  }

  async #record(id: number): Promise<void> {
    const { state } = this.store;
    const { recordOf } = await import("./update.ts");
    const recorded = await recordOf(this.#options, state, id);
    if (recorded && this.store.state.start === state.start) this.#tell({ type: "recorded", id, recorded });
  }

  /** A loop that runs already goes on at the new pace. */
  async #playSlowly(): Promise<void> {
    if (this.#slow) return;
    this.#slow = true;
    const { playSlowly } = await import("./update.ts");
    await playSlowly(this.store, () => this.#closed, this.#options.wait);
    this.#slow = false;
  }

  #drained(): void {
    if (!this.#stale || this.#closed) return;
    this.#stale = false;
    if (!isFlowing(this.store.state)) void this.#frames.refresh();
  }

  #tell(message: Message): void {
    if (!this.#closed) this.store.dispatch(message);
  }
}
