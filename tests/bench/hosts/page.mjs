// SPDX-License-Identifier: MIT
// Bundled into the page of the Chromium host: the race, each contender in a worker of its own.
import { race } from "./race.mjs";

const open = (module) => {
  const worker = new globalThis.Worker(new URL(`./${module}.mjs`, globalThis.location.href), { type: "module" });
  const ready = new Promise((resolve) => worker.addEventListener("message", resolve, { once: true }));
  return {
    post: (question) => void ready.then(() => worker.postMessage(question)),
    listen(receive, fail) {
      worker.addEventListener("message", ({ data }) => {
        if (data !== "ready") receive(data);
      });
      worker.addEventListener("error", ({ message }) => fail(new Error(`${module}: ${message}`)));
    },
    end: () => worker.terminate(),
  };
};

globalThis.race = (wanted) => {
  const here = (path) => new URL(path, globalThis.location.href).href;
  const options = { engine: here("engine/"), tfjsWasm: here("tfjs/") };
  return race({ ...wanted, options }, open, (line) => globalThis.say(line));
};
