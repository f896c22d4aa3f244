// SPDX-License-Identifier: MIT
import { releaseProxy, wrap, type Remote } from "comlink";
import type { Trainer } from "./protocol.ts";
import { fromBlob, sameOrigin, type Spawned } from "./spawn.ts";

export type WorkerKind = "same-origin" | "blob" | "main";
export type WorkerMode = "auto" | WorkerKind;

/** A trainer somewhere, and word of its end. */
export interface Connection {
  kind: WorkerKind;
  trainer: Trainer | Remote<Trainer>;
  /** Settles with the reason when the worker has failed or was closed; never for the main thread. */
  died: Promise<string>;
  close(): void;
}
/** May throw at once, or give a connection that dies soon: only an answered ping shows that it works. */
export type Opener = () => Connection | Promise<Connection>;

/** In the order they are tried. A page whose worker runs never loads the engine itself. */
export const openers: Record<WorkerKind, Opener> = {
  "same-origin": () => overWorker("same-origin", sameOrigin()),
  /** For an element from another origin: a worker of the page's own that has the script brought. */
  blob: () => overWorker("blob", fromBlob()),
  main: async () => {
    const { openMainThread } = await import("./main_thread.ts");
    return openMainThread();
  },
};

function overWorker(kind: WorkerKind, { worker, release }: Spawned): Connection {
  const trainer = wrap<Trainer>(worker);
  let end: (reason: string) => void = () => undefined;
  const died = new Promise<string>((resolve) => {
    end = resolve;
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      resolve(event.message || "the worker could not be loaded");
    });
    worker.addEventListener("messageerror", () => resolve("a message of the worker could not be read"));
  });
  const close = (): void => {
    trainer[releaseProxy]();
    worker.terminate();
    release?.();
    end("it was closed"); // whoever still waits for an answer waits in vain
  };
  return { kind, trainer, died, close };
}
