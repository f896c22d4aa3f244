// SPDX-License-Identifier: MIT
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { bundleContenders, peers } from "./bundle.mjs";
import { race } from "./race.mjs";

/**
 * Measures in this Node, each contender in a worker thread of its own; they run one after the other.
 * @param {{ engine: string, folder: string }} places folders: dist/engine, and where the bundles are to lie
 */
export async function openNode({ engine, folder }) {
  const files = await bundleContenders("node", folder);
  const options = {
    engine: pathToFileURL(join(engine, "/")).href,
    tfjsWasm: join(peers, "node_modules", "@tensorflow", "tfjs-backend-wasm", "dist", "/"),
  };
  const open = (module) => {
    // What the libraries print when they start is not for the reader of a table.
    const worker = new Worker(join(folder, files.get(module)), { stdout: true, stderr: true });
    return {
      post: (question) => worker.postMessage(question),
      listen(receive, fail) {
        worker.on("message", receive);
        worker.on("error", fail);
      },
      end: () => worker.terminate(),
    };
  };
  return {
    host: "node",
    version: `Node ${process.versions.node}`,
    race: (wanted, say) => race({ ...wanted, options }, open, say),
    close: async () => {},
  };
}
