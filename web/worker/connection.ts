// SPDX-License-Identifier: MIT
import { releaseProxy, wrap, type Remote } from "comlink";
import type { Trainer } from "./protocol.ts";

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
export type Opener = () => Promise<Connection>;

/** In the order they are tried. Imported when first used: a page whose worker runs never loads the engine itself. */
export const openers: Record<WorkerKind, Opener> = {
  "same-origin": async () => {
    const { workerUrl } = await import("./worker_url.ts");
    return overWorker("same-origin", new Worker(workerUrl, { type: "module" }));
  },
  /** For an element from another origin: a worker of the page's own that imports the script by its address. */
  blob: async () => {
    const { workerUrl } = await import("./worker_url.ts");
    const script = new Blob([importing(workerUrl)], { type: "text/javascript" });
    const address = URL.createObjectURL(script);
    return overWorker("blob", new Worker(address, { type: "module" }), () => URL.revokeObjectURL(address));
  },
  main: async () => {
    const { openMainThread } = await import("./main_thread.ts");
    return openMainThread();
  },
};

/**
 * A worker's script that only imports another one. The import is a dynamic one, because a static one would need the other
 * host in the page's worker-src, where nobody writes it; messages that come before it is done are kept until then.
 */
function importing(address: string): string {
  return `const early = [];
const keep = (event) => early.push(event.data);
addEventListener("message", keep);
import(${JSON.stringify(address)}).then(
  () => {
    removeEventListener("message", keep);
    for (const data of early) dispatchEvent(new MessageEvent("message", { data }));
  },
  (error) => setTimeout(() => { throw error; }),
);`;
}

function overWorker(kind: WorkerKind, worker: Worker, release: () => void = () => undefined): Connection {
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
    release();
    end("it was closed"); // whoever still waits for an answer waits in vain
  };
  return { kind, trainer, died, close };
}
