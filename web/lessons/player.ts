// SPDX-License-Identifier: MIT
import type { Action } from "../state/actions.ts";
import type { Message } from "../state/messages.ts";
import type { State } from "../state/state.ts";
import { holds, type Context } from "./conditions_met.ts";
import { DeedLog } from "./deed_log.ts";
import type { Deed, Finding, Told } from "./deeds.ts";
import { Gauge } from "./gauge.ts";
import { Ground, messageOf } from "./ground.ts";
import { lookActions } from "./look.ts";
import type { LessonHost, LessonPlayer, Playing } from "./playing.ts";
import { carryOut, responseOf, truthOf, type Wait } from "./prediction.ts";
import type { Lesson, LessonStep } from "./schema.ts";
import { Statements } from "./statements.ts";

interface Options {
  /** Of the lesson, in its statements; absent: of its title. */
  name?: string;
  /** The clock of a run that goes on for some seconds: setTimeout, or what a test gives. */
  wait?: Wait;
}

/** Begins to read a lesson at its first step, or where `start` says. */
export function createPlayer(
  lesson: Lesson,
  host: LessonHost,
  start?: { at: number; done: boolean[] },
  options: Options = {},
): LessonPlayer {
  return new Player(lesson, host, start, options);
}

/** All that a lesson remembers, and what becomes of what its reader does. Its text and looks are a view's. */
class Player implements LessonPlayer {
  #lesson: Lesson;
  #host: LessonHost;
  #wait: Wait;
  #statements: Statements;
  #listeners = new Set<(playing: Playing) => void>();
  #playing: Playing;
  #gauge: Gauge;
  #deeds = new DeedLog();
  #told = new Map<Finding, Told["value"]>();
  #ground: Ground;
  /** Counts entered steps: what was begun in an earlier one is not brought to its end. */
  #visit = 0;
  /** Loading is done one after another: an answer says not which spec it is of. */
  #arriving: Promise<void> = Promise.resolve();
  #wasCompleted: boolean;
  /** Actions of the lesson's own, which are nobody's deeds. */
  #own = new WeakSet<object>();
  #last: State;
  #unsubscribe: () => void;

  constructor(lesson: Lesson, host: LessonHost, start: { at: number; done: boolean[] } | undefined, options: Options) {
    this.#lesson = lesson;
    this.#host = host;
    this.#wait = options.wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    this.#ground = new Ground(lesson, host, (action) => this.#dispatch(action));
    this.#statements = new Statements(lesson, (statement) => host.announce(statement), options.name);
    const done = lesson.steps.map((_, at) => start?.done[at] === true);
    this.#wasCompleted = done.every(Boolean);
    const at = this.#clamped(start?.at ?? 0);
    this.#playing = { ...this.#entered(at, done), finished: this.#wasCompleted };
    this.#gauge = this.#gaugeOf(this.#playing.step);
    this.#last = host.state;
    this.#unsubscribe = host.subscribe((state, message) => this.#heard(state, message));
    this.#statements.initialized();
    void this.#enter(at, null);
  }

  get playing(): Playing {
    return this.#playing;
  }

  subscribe(listener: (playing: Playing) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  goTo(at: number): Promise<void> {
    const { at: from, done, finished } = this.#playing;
    const to = this.#clamped(at);
    this.#set({ ...this.#entered(to, done), finished });
    return this.#enter(to, from);
  }

  async predict(given: number): Promise<void> {
    const { step, prediction, busy } = this.#playing;
    const question = step.predict;
    if (!question || prediction || busy) return;
    const visit = this.#visit;
    const isOver = (): boolean => visit !== this.#visit;
    this.#set({
      prediction: { given, truth: null, right: null, asked: this.#playing.numbers, numbers: {} },
      problem: "",
    });
    try {
      await this.#gauge.fresh(); // the numbers before
      if (question.then && !isOver()) await carryOut(question.then, this.#helper(isOver));
      await this.#gauge.fresh();
    } catch (error) {
      if (!isOver()) this.#set({ prediction: null, problem: messageOf(error) });
      return;
    }
    if (isOver()) return;
    const { truth, right } = truthOf(question, given, this.#context);
    const { asked } = this.#playing.prediction ?? { asked: {} };
    this.#set({ prediction: { given, truth, right, asked, numbers: this.#gauge.numbers } });
    this.#statements.answered(this.#playing.at, responseOf(question, given), right);
  }

  told({ name, value }: Told): void {
    this.#told.set(name, value);
    this.#weigh();
  }

  close(): void {
    this.#visit++;
    this.#unsubscribe();
    this.#gauge.close();
    this.#listeners.clear();
  }

  get #context(): Context {
    const { numbers, before } = this.#gauge;
    return { numbers, before, deeds: this.#deeds.counts, told: this.#told, spec: this.#host.state.spec };
  }

  #clamped(at: number): number {
    return Number.isFinite(at) ? Math.min(Math.max(Math.trunc(at), 0), this.#lesson.steps.length - 1) : 0;
  }

  /** A step as it is on entering it, before its experiment is there. */
  #entered(at: number, done: readonly boolean[]): Omit<Playing, "finished"> {
    const step = this.#lesson.steps[at]!;
    return {
      lesson: this.#lesson,
      at,
      step,
      numbers: {},
      rows: [],
      prediction: null,
      holds: (step.task?.when ?? []).map(() => false),
      taskDone: step.task !== undefined && done[at] === true,
      done,
      busy: true,
      problem: "",
    };
  }

  #gaugeOf(step: LessonStep): Gauge {
    return new Gauge(step, this.#host, () => this.#weigh());
  }

  #enter(at: number, from: number | null): Promise<void> {
    const visit = ++this.#visit;
    this.#gauge.close();
    this.#arriving = this.#arriving.then(() => (visit === this.#visit ? this.#arrive(at, from, visit) : undefined));
    return this.#arriving;
  }

  async #arrive(at: number, from: number | null, visit: number): Promise<void> {
    const problem = await this.#ground.enter(at, from);
    if (visit !== this.#visit) return;
    const { step } = this.#playing;
    if (step.look) for (const action of lookActions(step.look, this.#host.state.view)) this.#dispatch(action);
    this.#deeds.clear();
    this.#told.clear();
    this.#gauge = this.#gaugeOf(step);
    this.#set({ busy: false, problem });
    if (!step.task) this.#markDone(at);
    this.#gauge.look();
    this.#weigh();
  }

  #dispatch(action: Action): void {
    this.#own.add(action);
    this.#host.dispatch(action);
  }

  #helper(isOver: () => boolean): Parameters<typeof carryOut>[1] {
    return {
      act: (action) => {
        this.#own.add(action);
        return this.#host.act(action);
      },
      isPlaying: () => this.#host.state.playing,
      whenChanged: (listener) => this.#host.subscribe(listener),
      wait: this.#wait,
      isOver,
    };
  }

  #heard(state: State, message: Message): void {
    const before = this.#last;
    this.#last = state;
    if (this.#playing.busy) return;
    const isOwn = this.#own.has(message);
    const deeds = isOwn ? this.#deeds.overhear(message, state) : this.#deeds.hear(message, before, state);
    if (this.#ground.isLeftBy(message, state)) void this.#restore();
    this.#gauge.look();
    if (deeds.length > 0) void this.#count(deeds);
    this.#weigh();
  }

  /** Together with the numbers that they led to. */
  async #count(deeds: readonly Deed[]): Promise<void> {
    const visit = this.#visit;
    await this.#gauge.fresh();
    if (visit !== this.#visit) return;
    this.#deeds.count(deeds);
    this.#weigh();
  }

  /** More was undone than was done in this step: its experiment comes back. */
  #restore(): Promise<void> {
    const visit = this.#visit;
    const { at } = this.#playing;
    this.#set({ busy: true });
    this.#arriving = this.#arriving.then(async () => {
      const problem = visit === this.#visit ? await this.#ground.load(at) : "";
      if (visit !== this.#visit) return;
      this.#set({ busy: false, problem });
      this.#gauge.look();
    });
    return this.#arriving;
  }

  /** Looks again at everything that the view shows and the task asks for. */
  #weigh(): void {
    const { busy, step, at, holds: last } = this.#playing;
    if (busy) return;
    const context = this.#context;
    const now = (step.task?.when ?? []).map((condition) => holds(condition, context));
    const isDone = now.length > 0 && now.every(Boolean);
    this.#set({
      numbers: this.#gauge.numbers,
      rows: this.#gauge.rows,
      holds: now.every((one, index) => one === last[index]) ? last : now,
      taskDone: this.#playing.taskDone || isDone,
    });
    if (isDone) this.#markDone(at);
  }

  #markDone(at: number): void {
    const { done: before, lesson } = this.#playing;
    if (before[at]) return;
    const done = before.map((one, index) => one || index === at);
    const finished = done.every(Boolean);
    this.#set({ done, finished });
    this.#statements.progressed(at, done.filter(Boolean).length / lesson.steps.length);
    if (!finished || this.#wasCompleted) return;
    this.#wasCompleted = true;
    this.#statements.completed();
  }

  #set(change: Partial<Playing>): void {
    const next = { ...this.#playing, ...change };
    const isSame = (Object.keys(change) as (keyof Playing)[]).every((key) => next[key] === this.#playing[key]);
    if (isSame) return;
    this.#playing = next;
    for (const listener of this.#listeners) listener(next);
  }
}
