// SPDX-License-Identifier: MIT
import { Frame, type FrameOptions } from "../../../web/embed/frame.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";

export const host = "https://school.example";
const metrics = { step: 0, epoch: 0, trainLoss: 0.5, testLoss: null, accuracy: null, status: "running" } as const;

/** Stands for the element: notes what it is told to do. */
export class StandIn extends EventTarget {
  done: unknown[][] = [];
  spec = defaultSpec;
  experiment = { spec: defaultSpec, name: "first run", interventions: [], step: 0, end: 0, branches: [] };
  metrics: typeof metrics | null = metrics;
  progress = null;
  lesson: unknown = null;
  baseURI = "https://playground.example/embed/";
  ready = Promise.resolve();
  state = null;
  /** What the next load is refused with. */
  refusal: Error | null = null;

  #note(...what: unknown[]): Promise<void> {
    this.done.push(what);
    return Promise.resolve();
  }
  async load(spec: unknown): Promise<void> {
    if (this.refusal) throw this.refusal;
    return this.#note("load", spec);
  }
  open = (experiment: unknown): Promise<void> => this.#note("open", experiment);
  play = (): void => void this.#note("play");
  pause = (): void => void this.#note("pause");
  step = (...given: unknown[]): Promise<void> => this.#note("step", ...given);
  back = (...given: unknown[]): Promise<void> => this.#note("back", ...given);
  seek = (step: number): Promise<void> => this.#note("seek", step);
  undo = (): Promise<void> => this.#note("undo");
  redo = (): Promise<void> => this.#note("redo");
  reset = (): Promise<void> => this.#note("reset");
  predict = (rows: number[][]): Promise<number[][]> => Promise.resolve(rows.map(() => [0.25]));
  export = (): string => "{}";
  hash = (): Promise<string> => Promise.resolve("0123456789abcdef");
  getAttribute = (): null => null;
  setAttribute = (name: string, value: string): void => void this.#note("setAttribute", name, value);
  removeAttribute = (name: string): void => void this.#note("removeAttribute", name);
}

export interface Posted {
  type: string;
  id: string;
  name: string;
  params: { ok?: boolean; value?: unknown; error?: { name: string; path?: string; message: string } };
  target: string;
}

/** A frame in a parent that notes what is posted to it. */
export function framed(options: Partial<Pick<FrameOptions, "allowed" | "problems" | "now">> = {}) {
  const playground = new StandIn();
  const posted: Posted[] = [];
  const parent = {
    postMessage: (message: object, target: string) => void posted.push({ ...(message as Posted), target }),
  } as unknown as Window;
  const errors: unknown[] = [];
  playground.addEventListener("backprop-error", (event) => errors.push((event as CustomEvent).detail));
  const frame = new Frame({
    playground: playground,
    parent,
    allowed: [],
    ...options,
  });
  const say = (data: unknown, origin = host, source: unknown = parent): void => frame.receive({ data, origin, source });
  return { playground, posted, errors, frame, parent, say };
}

export function call(name: string, params: unknown = {}, id = name): Record<string, unknown> {
  return { namespace: "backprop-playground", v: 1, type: "call", id, name, params };
}

/** Lets everything that waits for a promise go on. */
export async function settled(): Promise<void> {
  for (let k = 0; k < 200; k++) await Promise.resolve();
}
