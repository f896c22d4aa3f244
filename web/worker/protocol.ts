// SPDX-License-Identifier: MIT
import type { Experiment, InterventionInput, ParameterAddress, Report, Rows, Spec } from "backprop-playground/engine";
import type { Frame, FrameRequest, Loaded } from "../state/state.ts";

/** What the trainer answers with after a load: the spec in full, and what was built. */
export interface LoadResult extends Loaded {
  spec: Spec;
  frame: Frame;
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
  start(options: { wasmUrl?: string }): Promise<Reply<{ simd: boolean }>>;
  /** Replaces the session. On failure the old session stays. `keepWeights`: layers whose shape is unchanged keep their parameters. */
  load(spec: Spec, options: { keepWeights: boolean; request: FrameRequest }): Promise<Reply<LoadResult>>;
  /** After a crash: the experiment as the page holds it. */
  restore(experiment: Experiment, request: FrameRequest): Promise<Reply<LoadResult>>;
  play(speed: number): void;
  pause(request: FrameRequest): Promise<Reply<Frame>>;
  step(count: number, unit: "batch" | "epoch", request: FrameRequest): Promise<Reply<Frame>>;
  /** Rebuilds the state at `step`, bit for bit. */
  seek(step: number, request: FrameRequest): Promise<Reply<Frame>>;
  intervene(change: InterventionInput, request: FrameRequest): Promise<Reply<{ spec: Spec; frame: Frame }>>;
  setParameter(address: ParameterAddress, value: number, request: FrameRequest): Promise<Reply<Frame>>;
  frame(request: FrameRequest): Promise<Reply<Frame>>;
  predict(rows: Rows): Promise<Reply<Rows>>;
  experiment(): Promise<Reply<Experiment>>;
  hash(): Promise<Reply<string>>;
  report(): Promise<Reply<Report>>;
}
