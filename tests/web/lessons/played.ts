// SPDX-License-Identifier: MIT
import { createEngine, type Engine } from "backprop-playground/engine";
import { resolveTables, stripTables } from "../../../web/datasets/tables.ts";
import type { Statement } from "../../../web/embed/statement.ts";
import type { LessonHost, LessonPlayer } from "../../../web/lessons/playing.ts";
import { createPlayer } from "../../../web/lessons/player.ts";
import { readLesson } from "../../../web/lessons/read_lesson.ts";
import type { Lesson, LessonStep } from "../../../web/lessons/schema.ts";
import type { Action } from "../../../web/state/actions.ts";
import { Controller } from "../../../web/state/controller.ts";
import { initialState } from "../../../web/state/initial.ts";
import type { Message } from "../../../web/state/messages.ts";
import type { PageSpec, State } from "../../../web/state/state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import type { Reply } from "../../../web/worker/protocol.ts";
import type { Ask, Queries, Query, QueryName } from "../../../web/worker/query.ts";
import { EngineTrainer } from "../../../web/worker/trainer.ts";

let engine: Promise<Engine> | null = null;
const startedEngine = (): Promise<Engine> => (engine ??= createEngine());

/** ŷ = w·x with x = 1.5, y = 0.5, w = 0.8 and the learning rate 0.1: w' = w − 0.1 (4.5 w − 1.5). */
export const oneWeight = {
  data: { kind: "table", inputs: [[1.5]], targets: [[0.5]], task: "regression" },
  features: ["x1"],
  layers: [{ units: 1, activation: "linear", bias: false }],
  parameters: [{ weights: [[0.8]], biases: [] }],
  loss: "squared-error",
  learner: { batchSize: 1, shuffle: false, optimizer: { kind: "sgd", learningRate: 0.1 } },
} as unknown as Partial<PageSpec>;
/** A network of two layers, so that it can be told from the one above. */
export const twoLayers = {
  seed: 5,
  data: { kind: "circle", samples: 60, seed: 3 },
  layers: [{ units: 3 }, { units: 1 }],
} as unknown as Partial<PageSpec>;
export const w = { of: "weight", layer: 0, row: 0, column: 0 } as const;

/** A step with a title, and what else is given. */
export function stepWith(step: Partial<LessonStep>): unknown {
  return { title: ["A step"], text: [{ p: ["Some text."] }], ...step };
}
export function lessonWith(...steps: Partial<LessonStep>[]): Lesson {
  return readLesson({ version: 1, title: "A lesson!", summary: "For a test.", minutes: 5, steps: steps.map(stepWith) });
}

/** A lesson that is played with the real controller, trainer and engine, as in the element. */
export class Played implements LessonHost {
  readonly statements: Statement[] = [];
  /** The names of the questions that the engine was asked. */
  readonly asked: QueryName[] = [];
  readonly dispatched: Action[] = [];
  readonly controller: Controller;
  #trainer: EngineTrainer;
  #waits: (() => void)[] = [];
  readonly waited: number[] = [];

  private constructor() {
    this.#trainer = new EngineTrainer({
      createEngine: startedEngine,
      sliceMs: 1,
      now: () => performance.now(),
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      transfer: (value, buffers) => structuredClone(value, { transfer: buffers }),
    });
    this.controller = new Controller({
      trainer: this.#trainer,
      tables: { resolve: resolveTables, strip: stripTables },
      state: initialState(defaultSpec),
      nextFrame: (callback) => setImmediate(callback),
    });
  }

  /** With an experiment that runs before the lesson is opened. */
  static async with(spec: Partial<PageSpec> = twoLayers): Promise<Played> {
    const played = new Played();
    await played.#trainer.start({});
    await played.load(spec);
    await played.controller.store.fetchRest();
    return played;
  }

  get state(): State {
    return this.controller.store.state;
  }
  readonly dispatch = (action: Action): void => {
    this.dispatched.push(action);
    this.controller.store.dispatch(action);
  };
  subscribe(listener: (state: State, message: Message) => void): () => void {
    return this.controller.store.subscribe(listener);
  }
  readonly ask: Ask = async <Name extends QueryName>(name: Name, ask: Queries[Name]["ask"]) => {
    this.asked.push(name);
    const reply: Reply<Queries[QueryName]["answer"]> = await this.#trainer.query({ name, ask } as Query);
    if (!reply.ok) throw new Error(reply.error.reason);
    return reply.value;
  };
  load(spec: Partial<PageSpec>): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = this.subscribe((_, message) => {
        if (message.type !== "loaded" && message.type !== "refused") return;
        end();
        if (message.type === "loaded") resolve();
        else reject(new Error(message.error.reason));
      });
      this.dispatch({ type: "load", spec: { ...spec, data: spec.data ?? {} } as PageSpec });
    });
  }
  async act(action: Action): Promise<void> {
    await this.controller.settled();
    this.dispatch(action);
    await this.controller.settled();
  }
  announce(statement: Statement): void {
    this.statements.push(statement);
  }

  /** The player of a lesson, when its step is there. */
  async play(lesson: Lesson, start?: { at: number; done: boolean[] }): Promise<LessonPlayer> {
    const player = createPlayer(lesson, this, start, {
      wait: (ms) => {
        this.waited.push(ms);
        return new Promise((resolve) => this.#waits.push(resolve));
      },
    });
    await until(() => !player.playing.busy);
    await this.settled();
    return player;
  }
  /** The time that somebody waits for is over. */
  passTime(): void {
    for (const resolve of this.#waits.splice(0)) resolve();
  }
  /** Does it as a reader would, and waits until all of it has come of it. */
  async do(...actions: Action[]): Promise<void> {
    for (const action of actions) this.dispatch(action);
    await this.settled();
  }
  async settled(): Promise<void> {
    await this.controller.settled();
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
    await this.controller.settled();
  }
  close(): void {
    this.controller.close();
    this.#trainer.close();
  }
}

export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
