// SPDX-License-Identifier: MIT
import { expose } from "comlink";
import { earlyEngine } from "./early_engine.ts";
import { hostHere } from "./host.ts";
import { EngineTrainer } from "./trainer.ts";

/** Long enough to be worth the look at the messages; a slice and a frame together fit well into a sixtieth of a second. */
const SLICE_MS = 8;

// A module of another kind of engine could not even be read: then this worker is of no use, and the page is told.
addEventListener("messageerror", () => {
  throw new Error("a message of the page could not be read");
});
const host = hostHere(SLICE_MS);
expose(new EngineTrainer({ ...host, createEngine: earlyEngine(host.createEngine, self.name) }));
