// SPDX-License-Identifier: MIT
import { takeEarly } from "./early.ts";
import { workerUrl } from "./worker_url.ts";

/** A worker that begins to load; `release` is called when it has ended. (onefile/spawn.ts takes this file's place.) */
export interface Spawned {
  worker: Worker;
  release?: () => void;
}

/** @throws SecurityError when the script is from another origin than the page */
export function sameOrigin(): Spawned {
  return { worker: takeEarly(workerUrl) ?? new Worker(workerUrl, { type: "module" }) };
}

export function fromBlob(): Spawned {
  const address = URL.createObjectURL(new Blob([importing(workerUrl)], { type: "text/javascript" }));
  return { worker: new Worker(address, { type: "module" }), release: () => URL.revokeObjectURL(address) };
}

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
