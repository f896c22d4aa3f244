// SPDX-License-Identifier: MIT
import { expose } from "comlink";
import { hostHere } from "./host.ts";
import { EngineTrainer } from "./trainer.ts";

/** Long enough to be worth the look at the messages, short enough for 60 answers a second. */
const SLICE_MS = 12;

// A module of another kind of engine could not even be read: then this worker is of no use, and the page is told.
addEventListener("messageerror", () => {
  throw new Error("a message of the page could not be read");
});
expose(new EngineTrainer(hostHere(SLICE_MS)));
