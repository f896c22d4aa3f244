// SPDX-License-Identifier: MIT
import script from "virtual:worker-script";
import type { Spawned } from "../worker/spawn.ts";

/** Takes the place of worker/spawn.ts in a build of one file, whose worker has no address. */
export function sameOrigin(): Spawned {
  throw new Error("this build has its worker inside");
}

/** A classic script: a document without an origin (file:, a sandboxed frame) may not start a worker from a module. */
export function fromBlob(): Spawned {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return { worker: new Worker(address), release: () => URL.revokeObjectURL(address) };
}
