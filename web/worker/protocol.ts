// SPDX-License-Identifier: MIT
import type {
  Experiment,
  Intervention,
  InterventionInput,
  ParameterAddress,
  Recorded,
  Report,
  Rows,
  Spec,
} from "backprop-playground/engine";
import type { Frame, FrameRequest, Loaded } from "../state/state.ts";
import type { LaneAnswer, LaneCommand } from "./lanes.ts";
import type { Queries, Query, QueryName } from "./query.ts";

/** What the trainer answers with after a load: the spec in full, and what was built. */
export interface LoadResult extends Loaded {
  spec: Spec;
  frame: Frame;
}
/** Where the engine comes from; nothing given: from beside the worker's script. */
export interface EngineSource {
  wasmUrl?: string;
  wasmBinary?: ArrayBuffer;
  module?: WebAssembly.Module;
}
/** A course of a run: to `end` with these interventions, then back to `step`. */
export interface Course {
  interventions: Intervention[];
  step: number;
  end: number;
}
export interface Intervened {
  spec: Spec;
  frame: Frame;
  /** How many interventions are recorded now, this one the last (see state/interventions.ts). */
  count: number;
}
export type Failure =
  | { kind: "spec"; path: string; reason: string }
  /** broken: this engine will never answer again; only a new one will. */
  | { kind: "engine"; reason: string; broken?: true };
/** Errors cross the worker boundary as values, never as exceptions. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** The object that trains: in a worker behind comlink, or on the main thread where no worker can be had. */
export interface Trainer {
  /** Answers between two slices of training: whoever does not answer is dead. */
  ping(): Promise<true>;
  /** `module`: as another worker's engine has compiled it. */
  start(options: EngineSource): Promise<Reply<{ simd: boolean; module: WebAssembly.Module }>>;
  /** Replaces the session. On failure the old session stays. `keepWeights`: layers whose shape is unchanged keep their parameters. */
  load(spec: Spec, options: { keepWeights: boolean; request: FrameRequest }): Promise<Reply<LoadResult>>;
  /** A new session for an experiment, replayed to its end (the furthest step it had reached) and taken to its step. */
  restore(experiment: Course & { spec: Spec }, request: FrameRequest): Promise<Reply<LoadResult>>;
  /** The running session on another course of interventions; what both share is not computed again. */
  replay(course: Course, request: FrameRequest): Promise<Reply<{ spec: Spec; frame: Frame }>>;
  /** The recorded run of the session. */
  recorded(points: number, gradients: boolean): Promise<Reply<Recorded>>;
  /** The same of a course that is not the running one: in a session of its own, which ends with it. */
  rehearse(experiment: Course & { spec: Spec }, points: number): Promise<Reply<Recorded>>;
  play(speed: number): void;
  pause(request: FrameRequest): Promise<Reply<Frame>>;
  step(count: number, unit: "batch" | "epoch", request: FrameRequest): Promise<Reply<Frame>>;
  /** Rebuilds the state at `step`, bit for bit. */
  seek(step: number, request: FrameRequest): Promise<Reply<Frame>>;
  intervene(change: InterventionInput, request: FrameRequest): Promise<Reply<Intervened>>;
  setParameter(address: ParameterAddress, value: number, request: FrameRequest): Promise<Reply<Intervened>>;
  frame(request: FrameRequest): Promise<Reply<Frame>>;
  predict(rows: Rows): Promise<Reply<Rows>>;
  /** What a view wants to know of the present moment; changes nothing. */
  query(query: Query): Promise<Reply<Queries[QueryName]["answer"]>>;
  /** A lane of a race: a session of its own beside the running one. */
  lane(command: LaneCommand): Promise<Reply<LaneAnswer>>;
  experiment(): Promise<Reply<Experiment>>;
  hash(): Promise<Reply<string>>;
  report(): Promise<Reply<Report>>;
}
