// SPDX-License-Identifier: MIT
import type { Intervention, Rows } from "backprop-playground/engine";
import { resolveTables, stripTables } from "../datasets/tables.ts";
import type { Action, OpenedExperiment } from "../state/actions.ts";
import { Controller } from "../state/controller.ts";
import { initialState } from "../state/initial.ts";
import type { Message } from "../state/messages.ts";
import type { PageSpec, State } from "../state/state.ts";
import { defaultSpec } from "../url/defaults.ts";
import { TrainerClient } from "../worker/client.ts";
import type { Reply } from "../worker/protocol.ts";
import type { Ask, Queries, Query, QueryName } from "../worker/query.ts";
import type { StartOptions } from "../worker/supervisor.ts";
import type { ElementOptions } from "./attributes.ts";
import { announce, type Complaint } from "./events.ts";

/** An experiment as export() writes it and load() reads it. */
export interface PageExperiment {
  /** At step 0. */
  spec: PageSpec;
  name: string;
  interventions: Intervention[];
  step: number;
  /** The furthest step reached. */
  end: number;
  branches: OpenedExperiment["branches"];
}

/** A started playground: the trainer behind its client, the controller with the store, and what the element's methods do. */
export class Running {
  readonly client: TrainerClient;
  readonly controller: Controller;
  started = false;
  #complaints = new WeakMap<Message, Complaint>();

  constructor(host: HTMLElement, repaint: () => void) {
    this.client = new TrainerClient({
      onRestart: (reason) => this.dispatch({ type: "restarted", reason }),
    });
    this.controller = new Controller({
      trainer: this.client,
      tables: { resolve: resolveTables, strip: stripTables },
      state: initialState(defaultSpec),
      nextFrame: (callback) => requestAnimationFrame(callback),
    });
    let before = this.state;
    this.controller.store.subscribe((after, message) => {
      const earlier = before;
      before = after;
      if (earlier !== after) repaint();
      announce(host, earlier, after, message, this.#complaints.get(message));
    });
  }

  get state(): State {
    return this.controller.store.state;
  }
  /** What was done since step 0, enough to be brought back to this very moment. */
  get experiment(): PageExperiment | null {
    const { loaded, start, run, branches, frame } = this.state;
    if (!loaded || !frame) return null;
    const { name, interventions, end } = run;
    const others = branches.map((branch) => ({
      name: branch.name,
      interventions: branch.interventions,
      end: branch.end,
    }));
    return { spec: start, name, interventions, step: frame.report.step, end, branches: others };
  }
  readonly dispatch = (message: Message): void => this.controller.store.dispatch(message);

  async start(options: ElementOptions): Promise<void> {
    const reply = await this.client.start(startOptions(options));
    if (reply.ok) this.started = true;
    else this.complain(reply.error.reason);
  }

  close(): void {
    this.controller.close();
    this.client.close();
  }

  complain(error: unknown, kind: Complaint["kind"] = "engine"): void {
    const text = error instanceof Error ? error.message : String(error);
    const message: Message = { type: "say", kind: "error", text };
    if (error instanceof Error && "attribute" in error) {
      const path = String(error.attribute);
      this.#complaints.set(message, { kind: "attribute", path, reason: text.replace(`attribute ${path}: `, "") });
    } else if (error instanceof Error && "path" in error) {
      const path = String(error.path);
      this.#complaints.set(message, { kind, path, reason: text.replace(`${path}: `, "") });
    } else this.#complaints.set(message, { kind, reason: text });
    this.dispatch(message);
  }

  /** Settles when the design (or a newer one) runs; rejects when it is refused. */
  load(spec: Partial<PageSpec>): Promise<void> {
    const named = { ...spec, data: spec.data ?? {} } as PageSpec; // the engine fills in the rest
    return this.#until("loaded", "refused", () => this.dispatch({ type: "load", spec: named }));
  }
  /** Settles when the experiment is where it was left; rejects when it can't be brought there. */
  open(experiment: OpenedExperiment): Promise<void> {
    return this.#until("went", "go-refused", () => this.dispatch({ type: "open", experiment }));
  }
  reset(): Promise<void> {
    return this.#until("loaded", "refused", () => this.dispatch({ type: "reset" }));
  }

  /** Settles when everything that the action asked for has been done; rejects when the engine could not. */
  async act(action: Action): Promise<void> {
    const failures: Error[] = [];
    const stop = this.controller.store.subscribe((_, message) => {
      if (message.type === "go-refused") failures.push(failure(message.error));
      if (message.type === "say" && message.kind === "error") failures.push(new Error(message.text));
    });
    // What was asked for before is done first: an undo undoes the last change, also one that is still on its way.
    await this.controller.settled();
    this.dispatch(action);
    await this.controller.settled();
    stop();
    if (failures[0]) throw failures[0];
  }
  async predict(rows: Rows): Promise<Rows> {
    return valueOf(await this.client.predict(rows));
  }
  /** For views: what they want to know of the present moment beside the frame. */
  readonly ask: Ask = async <Name extends QueryName>(name: Name, ask: Queries[Name]["ask"]) =>
    valueOf<Queries[Name]["answer"]>(await this.client.query({ name, ask } as Query));
  async hash(): Promise<string> {
    return valueOf(await this.client.hash());
  }

  #until(done: Message["type"], refused: "refused" | "go-refused", begin: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = this.controller.store.subscribe((_, message) => {
        if (message.type !== done && message.type !== refused) return;
        stop();
        if (message.type === refused) reject(failure(message.error));
        else resolve();
      });
      begin();
    });
  }
}

/** Where the engine runs, as the page's author wants it. */
export function startOptions({ wasmUrl, worker }: ElementOptions): StartOptions {
  return { ...(wasmUrl === undefined ? {} : { wasmUrl }), ...(worker === undefined ? {} : { worker }) };
}

function valueOf<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw failure(reply.error);
}

function failure(error: { kind: string; path?: string; reason: string }): Error {
  return Object.assign(new Error(error.path === undefined ? error.reason : `${error.path}: ${error.reason}`), error);
}
