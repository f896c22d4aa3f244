// SPDX-License-Identifier: MIT
import type { Experiment, Rows } from "backprop-playground/engine";
import { resolveTables, stripTables } from "../datasets/tables.ts";
import { Controller } from "../state/controller.ts";
import { initialState } from "../state/initial.ts";
import type { Message } from "../state/messages.ts";
import type { PageSpec, State } from "../state/state.ts";
import { defaultSpec } from "../url/defaults.ts";
import { TrainerClient } from "../worker/client.ts";
import type { Reply } from "../worker/protocol.ts";
import type { ElementOptions } from "./attributes.ts";
import { announce } from "./events.ts";

/** A started playground: the trainer behind its client, the controller with the store, and what the element's methods do. */
export class Running {
  readonly client: TrainerClient;
  readonly controller: Controller;
  started = false;

  constructor(host: HTMLElement, repaint: () => void) {
    this.client = new TrainerClient({
      onRestart: (reason) => this.dispatch({ type: "restarted", reason }),
    });
    this.controller = new Controller({
      trainer: this.client,
      tables: { resolve: resolveTables, strip: stripTables },
      state: initialState(defaultSpec),
      nextFrame: (callback) => requestAnimationFrame(callback),
    });
    let before = this.state;
    this.controller.store.subscribe((after, message) => {
      const earlier = before;
      before = after;
      if (earlier !== after) repaint();
      announce(host, earlier, after, message);
    });
  }

  get state(): State {
    return this.controller.store.state;
  }
  get experiment(): Experiment | null {
    return this.client.experimentNow;
  }
  readonly dispatch = (message: Message): void => this.controller.store.dispatch(message);

  async start(options: ElementOptions): Promise<void> {
    const reply = await this.client.start({
      ...(options.wasmUrl === undefined ? {} : { wasmUrl: options.wasmUrl }),
      ...(options.worker === undefined ? {} : { worker: options.worker }),
    });
    if (reply.ok) this.started = true;
    else this.complain(reply.error.reason);
  }

  close(): void {
    this.controller.close();
    this.client.close();
  }

  complain(error: unknown): void {
    this.dispatch({ type: "say", kind: "error", text: error instanceof Error ? error.message : String(error) });
  }

  /** Settles when the design (or a newer one) runs; rejects when it is refused. */
  load(spec: Partial<PageSpec>): Promise<void> {
    const named = { ...spec, data: spec.data ?? {} } as PageSpec; // the engine fills in the rest
    return this.#until(() => this.dispatch({ type: "load", spec: named }));
  }
  reset(): Promise<void> {
    return this.#until(() => this.dispatch({ type: "reset" }));
  }

  async step(count: number, unit: "batch" | "epoch"): Promise<void> {
    this.dispatch({ type: "pause" });
    this.#show(await this.client.step(count, unit, this.controller.request));
  }
  async seek(step: number): Promise<void> {
    this.dispatch({ type: "pause" });
    this.#show(await this.client.seek(step, this.controller.request));
  }
  async back(count: number, unit: "batch" | "epoch"): Promise<void> {
    const report = this.state.frame?.report;
    if (!report) return;
    if (unit === "batch") return this.seek(Math.max(0, report.step - count));
    const rows = this.state.loaded?.data.train.count ?? 1;
    const perEpoch = Math.ceil(rows / this.state.spec.learner.batchSize);
    const begun = report.epoch - (report.epochProgress > 0 ? 0 : 1);
    return this.seek(Math.max(0, (begun - count + 1) * perEpoch));
  }
  async predict(rows: Rows): Promise<Rows> {
    return valueOf(await this.client.predict(rows));
  }
  async hash(): Promise<string> {
    return valueOf(await this.client.hash());
  }

  #show(reply: Awaited<ReturnType<TrainerClient["step"]>>): void {
    this.dispatch({ type: "frame", frame: valueOf(reply) });
  }

  #until(begin: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = this.controller.store.subscribe((_, message) => {
        if (message.type !== "loaded" && message.type !== "refused") return;
        stop();
        if (message.type === "loaded") resolve();
        else reject(failure(message.error));
      });
      begin();
    });
  }
}

function valueOf<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw failure(reply.error);
}

function failure(error: { kind: string; path?: string; reason: string }): Error {
  return Object.assign(new Error(error.path === undefined ? error.reason : `${error.path}: ${error.reason}`), error);
}
