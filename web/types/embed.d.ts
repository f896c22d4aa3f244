// SPDX-License-Identifier: MIT
/** A page's side of the playground in an iframe (tests/web/types.test.ts holds web/embed/host.ts to it). */

import type {
  Metrics,
  PlaygroundExperiment,
  PlaygroundSpec,
  PlaygroundSpecInput,
  Progress,
  Statement,
  Unit,
} from "./element.js";

export type * from "./element.js";

export interface HostOptions {
  /** Of the frame; read off its src when left out. */
  origin?: string;
  /** Whether the frame is made as high as its contents; true when left out. */
  autoHeight?: boolean;
  /** Milliseconds after which connect() gives up; never when left out. */
  timeout?: number;
}

/** Why a call was not carried out; `name` tells the kind: SchemaError, SpecError, HandshakeError, ConnectionError, … */
export declare class PlaygroundError extends Error {
  readonly path: string | undefined;
}

interface Things {
  spec: PlaygroundSpec;
  experiment: PlaygroundExperiment | null;
  metrics: Metrics | null;
  progress: Progress | null;
}
export interface FrameEvents {
  ready: { spec: PlaygroundSpec; metrics: Metrics | null };
  change: { spec: PlaygroundSpec };
  step: Metrics;
  epoch: Metrics;
  goal: Metrics;
  error: { kind: string; path?: string; reason: string };
  lesson: Progress;
  statement: Statement;
  resize: { height: number };
}

export interface Playground {
  load(spec: PlaygroundSpecInput): Promise<null>;
  /** An experiment, or its text. */
  open(experiment: object | string): Promise<null>;
  play(): Promise<null>;
  pause(): Promise<null>;
  step(count?: number, unit?: Unit): Promise<Metrics | null>;
  back(count?: number, unit?: Unit): Promise<Metrics | null>;
  seek(step: number): Promise<Metrics | null>;
  undo(): Promise<Metrics | null>;
  redo(): Promise<Metrics | null>;
  reset(): Promise<Metrics | null>;
  predict(rows: number[][]): Promise<number[][]>;
  export(): Promise<string>;
  hash(): Promise<string>;
  get<What extends keyof Things>(what: What): Promise<Things[What]>;
  /** How the playground looks; null takes an attribute away. */
  set(attributes: {
    views?: string | null;
    controls?: string | null;
    theme?: string | null;
    lang?: string | null;
    readonly?: boolean;
    lesson?: string | object | null;
    progress?: Progress | null;
  }): Promise<null>;
  /** Calls the listener at each such event. Returns what ends it. */
  on<Name extends keyof FrameEvents>(name: Name, listener: (params: FrameEvents[Name]) => void): () => void;
  /** Ends the connection; calls that wait are rejected. */
  dispose(): void;
}

/** Settles when the playground in the frame has answered. */
export declare function connect(iframe: HTMLIFrameElement, options?: HostOptions): Promise<Playground>;
