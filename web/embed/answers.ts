// SPDX-License-Identifier: MIT
import type { Rows } from "backprop-playground/engine";
import type { Metrics } from "../element/events.ts";
import type { PageExperiment } from "../element/running.ts";
import type { Progress } from "../lessons/playing.ts";
import type { PageSpec } from "../state/state.ts";
import type { CallName, Params } from "./calls.ts";
import type { Statement } from "./statement.ts";

/** What "hello" answers. */
export interface Welcome {
  /** Of this protocol, that the frame speaks. */
  versions: number[];
  calls: string[];
  events: string[];
  /** Whether the engine runs already; if not, the event "ready" will tell. */
  ready: boolean;
  /** What in the frame's address could not be used, in words. */
  problems: string[];
}

/** What can be asked for with "get". */
export interface Things {
  spec: PageSpec;
  /** null before the engine runs. */
  experiment: PageExperiment | null;
  metrics: Metrics | null;
  /** null without a lesson. */
  progress: Progress | null;
}

/** What each call answers ("value" of its result) when it was carried out; null: nothing but that. */
export interface Values {
  hello: Welcome;
  load: null;
  open: null;
  play: null;
  pause: null;
  step: Metrics | null;
  back: Metrics | null;
  seek: Metrics | null;
  undo: Metrics | null;
  redo: Metrics | null;
  reset: Metrics | null;
  predict: Rows;
  /** JSON text. */
  export: string;
  hash: string;
  get: Things[Params<"get">["what"]];
  set: null;
}
export type Value<Name extends CallName> = Values[Name];

/** What the frame tells by itself. */
export interface Events {
  /** The frame listens. Told to any parent, because no one has said hello yet; nothing else is. */
  listening: Record<string, never>;
  /** The engine runs, and the first design is built. */
  ready: { spec: PageSpec; metrics: Metrics | null };
  /** The design or a setting has changed. At most ten a second; the last one is always told. */
  change: { spec: PageSpec };
  /** A step was made, or time went elsewhere. At most ten a second; the last one is always told. */
  step: Metrics;
  /** Another epoch; as often. */
  epoch: Metrics;
  /** The loss is as small as the design wants it. */
  goal: Metrics;
  /** What a person in the frame did was refused, or something failed. */
  error: { kind: string; path?: string; reason: string };
  /** A lesson goes on. */
  lesson: Progress;
  /** What its reader did, to be forwarded to a learning record store. */
  statement: Statement;
  /** The height in CSS pixels that the frame needs to show everything. */
  resize: { height: number };
}
export type EventName = keyof Events;
export const eventNames: readonly EventName[] = [
  "listening", "ready", "change", "step", "epoch", "goal", "error", "lesson", "statement", "resize",
]; // prettier-ignore
