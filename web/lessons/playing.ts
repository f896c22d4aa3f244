// SPDX-License-Identifier: MIT
import type { Statement } from "../embed/statement.ts";
import type { Action } from "../state/actions.ts";
import type { Message } from "../state/messages.ts";
import type { PageSpec, State } from "../state/state.ts";
import type { Ask } from "../worker/query.ts";
import type { Told } from "./deeds.ts";
import type { Lesson, LessonStep } from "./schema.ts";

/** What a lesson needs of the playground that it is played in. */
export interface LessonHost {
  readonly state: State;
  dispatch(action: Action): void;
  /** Called after every message; returns what ends it. */
  subscribe(listener: (state: State, message: Message) => void): () => void;
  ask: Ask;
  /** Settles when the design runs at step 0; rejects when the engine refuses it. */
  load(spec: Partial<PageSpec>): Promise<void>;
  /** Settles when all that the action asked for is done. */
  act(action: Action): Promise<void>;
  announce(statement: Statement): void;
}

/** A number of the step: null where the run has none (a test loss without a test set), undefined before the engine's answer. */
export type Numbers = Readonly<Record<string, number | null | undefined>>;

/** What the reader answered, and what the engine did. */
export interface Prediction {
  /** The number that was typed, or the choice by its place. */
  given: number;
  /** The number the engine has, or the choice whose conditions hold; null while it works. */
  truth: number | null;
  right: boolean | null;
  /** The numbers when it was answered, and when the engine had: question and working stand still while the run goes on. */
  asked: Numbers;
  numbers: Numbers;
}

/** One moment of a lesson that is being read: all that its view shows. */
export interface Playing {
  lesson: Lesson;
  /** Which step is shown, from 0. */
  at: number;
  step: LessonStep;
  numbers: Numbers;
  /** The step's table so far: one row a training step, in order. */
  rows: readonly Numbers[];
  prediction: Prediction | null;
  /** Whether each condition of the task holds now; and whether all have held at once (which stays). */
  holds: readonly boolean[];
  taskDone: boolean;
  /** By step: its task is done (a step without one: it was seen), in this reading. */
  done: readonly boolean[];
  /** Every step is done. */
  finished: boolean;
  /** The step's experiment is on its way. */
  busy: boolean;
  /** Why the step's experiment could not be shown; "": it could. */
  problem: string;
}

/** A lesson that is being read (player.ts). */
export interface LessonPlayer {
  readonly playing: Playing;
  subscribe(listener: (playing: Playing) => void): () => void;
  goTo(at: number): Promise<void>;
  /** Answers the step's question: does what it says (`then`), and compares with the engine. */
  predict(given: number): Promise<void>;
  /** What a part of the page has found out ("bp-told"). */
  told(told: Told): void;
  close(): void;
}

/** What the element says to its host when a lesson goes on ("backprop-lesson"), and takes back to go on there. */
export interface Progress {
  /** The name of a lesson of ours, the address of a file, or its title. */
  lesson: string;
  at: number;
  steps: number;
  done: boolean[];
  finished: boolean;
}
