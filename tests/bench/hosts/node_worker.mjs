// SPDX-License-Identifier: MIT
// Bundled once for each contender, which "contender" stands for.
import { parentPort } from "node:worker_threads";
import { make } from "contender";
import { answering } from "./answer.mjs";

parentPort.on(
  "message",
  answering(make, (answer) => parentPort.postMessage(answer)),
);
