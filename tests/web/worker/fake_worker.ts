// SPDX-License-Identifier: MIT
import { TrainerClient } from "../../../web/worker/client.ts";
import type { Connection, Opener, WorkerKind } from "../../../web/worker/connection.ts";
import { Modules } from "../../../web/worker/modules.ts";
import type { Patience } from "../../../web/worker/patience.ts";
import { EngineTrainer } from "../../../web/worker/trainer.ts";
import { Clock, FakeEngine, fakeHost, noRequest, testSpec } from "./fake_engine.ts";

/** Short, because nothing here takes longer unless it takes for ever. */
const patience: Patience = { handshake: 30, start: 30, answer: 30, ping: 30 };
const never = new Promise<never>(() => undefined);

/** A worker that can be killed, or made deaf. */
export class FakeWorker {
  readonly clock = new Clock();
  readonly fake = new FakeEngine(this.clock, { msPerStep: 1 });
  readonly trainer = new EngineTrainer(fakeHost(this.fake));
  readonly connection: Connection;
  /** Answers nothing any more. */
  deaf = false;
  /** Answers pings alone. */
  slow = false;
  closed = false;
  die: (this: void, reason: string) => void = () => undefined;

  kill(reason: string): void {
    this.deaf = true;
    this.die(reason);
  }

  constructor(kind: WorkerKind) {
    const died = new Promise<string>((resolve) => (this.die = resolve));
    const trainer = new Proxy(this.trainer, {
      get: (target, name: keyof EngineTrainer) => {
        const method = Reflect.get(target, name) as (...values: unknown[]) => unknown;
        return (...values: unknown[]) =>
          this.deaf || (this.slow && name !== "ping") ? never : method.apply(target, values);
      },
    });
    const close = (): void => {
      this.closed = true;
      this.trainer.close();
      this.die("it was closed");
    };
    this.connection = { kind, trainer, died, close };
  }
}

export class Farm {
  readonly modules = new Modules();
  readonly workers: FakeWorker[] = [];
  readonly asked: WorkerKind[] = [];
  readonly restarts: string[] = [];
  /** What opening a kind does instead of working. */
  readonly trouble: Partial<Record<WorkerKind, "throws" | "dies" | "deaf" | "no engine">> = {};
  /** Befalls every worker as soon as it is opened. */
  onOpen: (worker: FakeWorker) => void = () => undefined;
  readonly openers: Record<WorkerKind, Opener>;
  readonly client: TrainerClient;

  constructor() {
    this.openers = { "same-origin": this.#open("same-origin"), blob: this.#open("blob"), main: this.#open("main") };
    this.client = this.another();
  }

  /** The client of another element of the same page. */
  another(): TrainerClient {
    return new TrainerClient({
      openers: this.openers,
      patience,
      modules: this.modules,
      now: () => 0,
      onRestart: (reason) => this.restarts.push(reason),
    });
  }

  get last(): FakeWorker {
    return this.workers.at(-1)!;
  }

  #open(kind: WorkerKind): Opener {
    return () => {
      this.asked.push(kind);
      if (this.trouble[kind] === "throws") return Promise.reject(new Error("SecurityError"));
      const worker = new FakeWorker(kind);
      this.workers.push(worker);
      if (this.trouble[kind] === "dies") worker.kill("refused by the content security policy");
      if (this.trouble[kind] === "deaf") worker.deaf = true;
      if (this.trouble[kind] === "no engine")
        worker.trainer.start = () => Promise.resolve({ ok: false, error: { kind: "engine", reason: "no wasm" } });
      this.onOpen(worker);
      return Promise.resolve(worker.connection);
    };
  }
}

/** A farm with a started client and the test's experiment. */
export async function running(): Promise<Farm> {
  const farm = new Farm();
  await farm.client.start();
  await farm.client.load(testSpec, { keepWeights: false, request: noRequest });
  return farm;
}
