// SPDX-License-Identifier: MIT
import type { DataView } from "backprop-playground/engine";
import { Controller } from "../../../web/state/controller.ts";
import { initialState } from "../../../web/state/initial.ts";
import type { Message } from "../../../web/state/messages.ts";
import type { PageSpec, State } from "../../../web/state/state.ts";
import { EngineTrainer } from "../../../web/worker/trainer.ts";
import { Clock, FakeEngine, fakeHost, testSpec, type Behaviour } from "../worker/fake_engine.ts";

/** With what the views' requests are made from. */
class NamedEngine extends FakeEngine {
  override data(): DataView {
    return { ...super.data(), featureNames: ["x1", "x2"] };
  }
}

/** The real controller and trainer with an engine that counts steps, and a clock that is turned by hand. */
export class Driven {
  readonly engine: NamedEngine;
  readonly trainer: EngineTrainer;
  readonly controller: Controller;
  readonly messages: Message[] = [];
  #waits: (() => void)[] = [];
  /** What slow motion waited for, in ms. */
  readonly waited: number[] = [];

  constructor(behaviour: Partial<Behaviour> = {}) {
    this.engine = new NamedEngine(new Clock(), behaviour);
    this.trainer = new EngineTrainer(fakeHost(this.engine));
    this.controller = new Controller({
      trainer: this.trainer,
      tables: { resolve: (spec) => Promise.resolve(spec), strip: (spec) => spec },
      state: initialState(testSpec),
      nextFrame: (callback) => setImmediate(callback),
      wait: (ms) => {
        this.waited.push(ms);
        return new Promise((resolve) => this.#waits.push(resolve));
      },
    });
    this.controller.store.subscribe((_, message) => this.messages.push(message));
  }

  get state(): State {
    return this.controller.store.state;
  }
  get step(): number | undefined {
    return this.state.frame?.report.step;
  }

  /** Dispatches them one after another, without waiting in between, and waits until all is done. */
  async do(...messages: Message[]): Promise<State> {
    for (const message of messages) this.controller.store.dispatch(message);
    await this.settled();
    return this.state;
  }

  async settled(): Promise<void> {
    await this.controller.settled();
    // A frame that was asked for again because what is shown has changed.
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await this.controller.settled();
  }

  /** The time of one slow stage passes. */
  async pass(): Promise<void> {
    this.#waits.shift()?.();
    await this.settled();
  }

  close(): void {
    this.controller.close();
    this.trainer.close();
  }
}

export async function driven(behaviour: Partial<Behaviour> = {}, spec: PageSpec = testSpec): Promise<Driven> {
  const made = new Driven(behaviour);
  await made.trainer.start({});
  await made.do({ type: "load", spec });
  return made;
}
