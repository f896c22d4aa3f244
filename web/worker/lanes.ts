// SPDX-License-Identifier: MIT
import type { Engine, Spec } from "backprop-playground/engine";
import type { Host } from "./host.ts";
import { Lane } from "./lane.ts";

/** What a lane has cost and reached when it was looked at. Passes and multiply-adds are counted by the engine. */
export interface LanePoint {
  step: number;
  /** With the part of the running one. */
  epoch: number;
  forwardPasses: number;
  backwardPasses: number;
  multiplyAdds: number;
  trainLoss: number;
  testLoss: number | null;
}
/** budget: the passes it was given are used up; stopped: its own end (epochs, or nothing left to try). */
export type LaneEnd = "budget" | "goal" | "diverged" | "stopped";

export type LaneCommand =
  /** One that is open under this id ends. */
  | { type: "open"; id: string; spec: Spec }
  /** Trains for about so many milliseconds, to so many passes (forward + backward) at most. */
  | { type: "advance"; id: string; ms: number; limit: number }
  | { type: "close"; id: string };

export interface LaneAnswer {
  /** Those that are new. */
  points: LanePoint[];
  ended: LaneEnd | null;
  /** Measured so far (step_clock.ts), without the looks. */
  secondsPerStep: number;
  parameters: number;
  /** Hash of the first weights: equal hashes, equal bits. */
  fingerprint: string;
}

/** The lanes of races that run on this thread, each a session of its own beside the running one. */
export class Lanes {
  #now: () => number;
  #lanes = new Map<string, Lane>();

  constructor(host: Pick<Host, "now">) {
    this.#now = host.now;
  }

  /** @throws SpecError for a spec that is refused, Error for a lane that is not open */
  do(engine: Engine, command: LaneCommand): LaneAnswer {
    const { id } = command;
    if (command.type === "open") {
      this.#close(id);
      const lane = new Lane(engine, command.spec, this.#now);
      this.#lanes.set(id, lane);
      return lane.begin();
    }
    const lane = this.#lanes.get(id);
    if (!lane) throw new Error(`no lane ${id} is open`);
    if (command.type === "advance") return lane.advance(command.ms, command.limit);
    this.#close(id);
    return lane.answer([], null);
  }

  end(): void {
    for (const id of [...this.#lanes.keys()]) this.#close(id);
  }

  #close(id: string): void {
    this.#lanes.get(id)?.delete();
    this.#lanes.delete(id);
  }
}
