// SPDX-License-Identifier: MIT
import { expose } from "comlink";
import { hostHere } from "./host.ts";
import { EngineTrainer } from "./trainer.ts";

/** Long enough to be worth the look at the messages, short enough for 60 answers a second. */
const SLICE_MS = 12;

expose(new EngineTrainer(hostHere(SLICE_MS)));
