// SPDX-License-Identifier: MIT
/** The public face of <backprop-playground>: what docs/embedding.md promises (tests/web/types.test.ts holds the element to it). */

import type { Experiment, Intervention, Rows, SpecInput, Spec, Status } from "backprop-playground/engine";

/** The engine's spec; a table of the page's own can be named instead of written out. */
export interface PlaygroundSpec extends Omit<Spec, "data"> {
  data: Spec["data"] & { table?: "penguins" };
}
/** What people write: every key has a default. */
export type PlaygroundSpecInput = Partial<PlaygroundSpec> | SpecInput;

/** An experiment as `export()` writes it. */
export interface PlaygroundExperiment {
  /** At step 0. */
  spec: PlaygroundSpec;
  name: string;
  interventions: Intervention[];
  step: number;
  /** The furthest step reached. */
  end: number;
  /** The other courses of the same start. */
  branches: { name: string; interventions: Intervention[]; end: number }[];
}
export interface Metrics {
  step: number;
  epoch: number;
  trainLoss: number;
  testLoss: number | null;
  accuracy: number | null;
  status: Status;
}
/** How far a lesson is read. */
export interface Progress {
  lesson: string;
  /** From 0. */
  at: number;
  steps: number;
  done: boolean[];
  finished: boolean;
}
/** An xAPI statement without its actor. */
export interface Statement {
  verb: { id: string; display: { en: string } };
  object: { objectType: "Activity"; id: string; definition: { name: Record<string, string>; type: string } };
  result?: { completion?: boolean; success?: boolean; response?: string; score?: { scaled: number } };
  timestamp: string;
}
export type Unit = "stage" | "batch" | "epoch";

/** The events' details, by name. All of them bubble and leave shadow roots. */
export interface PlaygroundEvents {
  "backprop-ready": CustomEvent<null>;
  "backprop-change": CustomEvent<{ spec: PlaygroundSpec }>;
  "backprop-step": CustomEvent<Metrics>;
  "backprop-epoch": CustomEvent<Metrics>;
  "backprop-goal": CustomEvent<Metrics>;
  "backprop-error": CustomEvent<{ kind: string; path?: string; reason: string }>;
  "backprop-lesson": CustomEvent<Progress>;
  "backprop-statement": CustomEvent<Statement>;
}

export interface BackpropPlayground extends HTMLElement {
  /** Settles when the engine runs and the first design is built. */
  readonly ready: Promise<void>;
  /** The running design, every default written out. */
  get spec(): PlaygroundSpec;
  set spec(spec: PlaygroundSpecInput);
  readonly experiment: PlaygroundExperiment | null;
  readonly metrics: Metrics | null;
  /** All that is shown, one object a moment; its form changes from version to version. */
  readonly state: object | null;
  theme: "auto" | "light" | "dark";
  /** The company's people and words: an object, or the address of its file. */
  story: unknown;
  /** A lesson's name, the address of a compiled one, or such a lesson itself; null: free play. */
  lesson: unknown;
  progress: Progress | null;
  /** Replaces the design, or opens an experiment. Rejects when it is refused. */
  load(input: PlaygroundSpecInput | PlaygroundExperiment | Experiment): Promise<void>;
  /** Opens a whole experiment at the moment where it was left. */
  open(experiment: PlaygroundExperiment | Experiment): Promise<void>;
  play(): void;
  pause(): void;
  step(count?: number, options?: { unit?: Unit }): Promise<void>;
  back(count?: number, options?: { unit?: Unit }): Promise<void>;
  seek(step: number): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  reset(): Promise<void>;
  /** What the network answers to these inputs. */
  predict(rows: Rows): Promise<Rows>;
  export(format?: "json"): string;
  /** 16 hex digits over all parameters: equal hashes mean equal bits. */
  hash(): Promise<string>;
  addEventListener<Name extends keyof PlaygroundEvents>(
    name: Name,
    listener: (event: PlaygroundEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
