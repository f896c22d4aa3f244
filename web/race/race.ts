// SPDX-License-Identifier: MIT
import type { Spec } from "backprop-playground/engine";
import type { PageSpec } from "../state/state.ts";
import type { Connection } from "../worker/connection.ts";
import type { LaneAnswer, LaneCommand } from "../worker/lanes.ts";
import { whileAlive } from "../worker/open.ts";
import { isOver, type LaneSetup, type LaneState } from "./lane_state.ts";
import { dealt, openPool, type PoolOptions } from "./pool.ts";

/** How long a worker trains one lane for each frame of the page: the processor has frames to paint as well. */
const SLICE_MS = 13;
/** Where the page's own thread trains. */
const MAIN_SLICE_MS = 6;

export interface RaceOptions extends PoolOptions {
  setups: readonly LaneSetup[];
  /** Passes (forward + backward) that every lane has. */
  budget: number;
  resolve: (spec: PageSpec) => Promise<Spec>;
  /** The page's next frame. A slice a frame: where the page is late, the race is what waits. */
  nextFrame: () => Promise<unknown>;
  changed: () => void;
}

/**
 * Lanes that train side by side, each in a session of its own, in workers of their own. Workers are opened when it first
 * plays and closed when its last lane has ended or it is closed. Nothing of the main run is touched.
 */
export class Race {
  readonly lanes: LaneState[];
  readonly budget: number;
  #options: RaceOptions;
  /** Those that are open. */
  #connections = new Set<Connection>();
  #playing = false;
  #isOpen = false;
  #isClosed = false;
  /** Who waits for it to play again, or to be closed. */
  #waiting: (() => void)[] = [];

  constructor(options: RaceOptions) {
    this.#options = options;
    this.budget = options.budget;
    this.lanes = options.setups.map((setup, index) => ({
      id: String(index + 1),
      setup,
      points: [],
      status: "ready",
      problem: "",
      secondsPerStep: 0,
      parameters: 0,
      fingerprint: "",
    }));
  }

  get playing(): boolean {
    return this.#playing && !this.isOver;
  }

  get isOver(): boolean {
    return this.lanes.every(isOver);
  }

  /** Settles when all its lanes have ended, or when it is closed. */
  async play(): Promise<void> {
    if (this.#isClosed) return;
    this.#playing = true;
    this.#wake();
    this.#options.changed();
    if (this.#isOpen) return;
    this.#isOpen = true;
    try {
      const connections = await openPool(this.lanes.length, this.#options, (one) => this.#admit(one));
      const hands = dealt(this.lanes, connections.length);
      await Promise.all(connections.map((connection, hand) => this.#run(connection, hands[hand] ?? [])));
    } catch (error) {
      for (const lane of this.lanes) this.#fail(lane, error);
    }
  }

  pause(): void {
    this.#playing = false;
    this.#options.changed();
  }

  /** Ends its workers. What it has measured stays. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#playing = false;
    this.#wake();
    for (const connection of this.#connections) this.#release(connection);
  }

  /** Known from the moment it is open: whoever closes the race closes it too. */
  #admit(connection: Connection): boolean {
    if (!this.#isClosed) this.#connections.add(connection);
    return !this.#isClosed;
  }

  #release(connection: Connection): void {
    if (this.#connections.delete(connection)) connection.close();
  }

  /** All lanes of one worker, in turn, until they have ended. */
  async #run(connection: Connection, lanes: LaneState[]): Promise<void> {
    const ms = connection.kind === "main" ? MAIN_SLICE_MS : SLICE_MS;
    try {
      for (const lane of lanes) await this.#begin(connection, lane);
      while (!lanes.every(isOver)) {
        for (const lane of lanes.filter((one) => !isOver(one))) {
          await this.#turnOf();
          await this.#options.nextFrame();
          if (this.#isClosed) return;
          await this.#send(connection, lane, { type: "advance", id: lane.id, ms, limit: this.budget });
        }
      }
    } catch (error) {
      for (const lane of lanes.filter((one) => !isOver(one))) this.#fail(lane, error);
    } finally {
      this.#release(connection);
    }
  }

  async #begin(connection: Connection, lane: LaneState): Promise<void> {
    if (this.#isClosed) return;
    try {
      const spec = await this.#options.resolve(lane.setup.spec);
      await this.#send(connection, lane, { type: "open", id: lane.id, spec });
    } catch (error) {
      this.#fail(lane, error);
    }
  }

  /** @throws Dead when the worker died; whatever else goes wrong ends the lane alone */
  async #send(connection: Connection, lane: LaneState, command: LaneCommand): Promise<void> {
    const reply = await whileAlive(connection, connection.trainer.lane(command), this.#options.patience);
    if (reply.ok) this.#take(lane, reply.value);
    else this.#fail(lane, new Error(reply.error.reason));
  }

  #take(lane: LaneState, { points, ended, ...known }: LaneAnswer): void {
    lane.points.push(...points);
    Object.assign(lane, known, { status: ended ?? "running" });
    this.#options.changed();
  }

  #fail(lane: LaneState, error: unknown): void {
    if (this.#isClosed) return;
    lane.status = "failed";
    lane.problem = error instanceof Error ? error.message : String(error);
    this.#options.changed();
  }

  #turnOf(): Promise<void> {
    if (this.#playing || this.#isClosed) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
