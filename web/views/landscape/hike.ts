// SPDX-License-Identifier: MIT
import type { Climb, ClimbOptions, CurveName, ParameterAddress } from "backprop-playground/engine";
import type { Ask } from "../../worker/query.ts";
import type { Ground } from "./climber_layout.ts";
import {
  type Gait,
  putOptions,
  stayOptions,
  stepOptions,
  type Walk,
  walkFrom,
  walkMoved,
  walkOn,
} from "./climber_walk.ts";
import { samplesAsked } from "./effort.ts";

/** What is climbed on. */
export type Subject =
  | { kind: "curve"; name: CurveName }
  | {
      kind: "weight";
      address: ParameterAddress;
      low: number;
      high: number;
      samples: number | null;
      trainCount: number;
    };

export interface KnownGround extends Ground {
  subject: Subject;
  /** The run's step that a weight's curve is of, and the weight's value then. */
  step: number | null;
  value: number | null;
}

/** Points of a weight's curve. */
export const GROUND_POINTS = 161;

/** The climb as the engine computes it: every place, height, slope and step is its answer. What is asked is answered in turn. */
export class Hike {
  readonly #ask: () => Ask;
  readonly #changed: () => void;
  ground: KnownGround | null = null;
  walk: Walk | null = null;
  problem = "";
  #chain: Promise<void> = Promise.resolve();
  #loads = 0;
  #moves = 0;

  /** @param changed is told that something has to be painted */
  constructor(ask: () => Ask, changed: () => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  /** Another curve, or the same once more when the run has moved on. @param from where the ball is put down on it */
  begin(subject: Subject, gait: Gait, from: (ground: KnownGround) => number): Promise<void> {
    const load = ++this.#loads;
    this.#moves++;
    return this.#then(async () => {
      if (load !== this.#loads) return;
      const ground = await this.#groundOf(subject);
      const climb = await this.#climb(subject, putOptions(from(ground), gait));
      if (load !== this.#loads) return;
      this.ground = ground;
      this.walk = walkFrom(climb);
    });
  }

  put(at: number, gait: Gait): Promise<void> {
    return this.#move(putOptions(at, gait), (_, climb) => walkFrom(climb));
  }
  /** By hand: the footprints stay, and it stands still. */
  moveTo(at: number, gait: Gait): Promise<void> {
    return this.#move(putOptions(at, gait), walkMoved);
  }
  /** The learning rate, the momentum or the direction was changed. */
  change(gait: Gait): Promise<void> {
    return this.#move((walk) => stayOptions(walk, gait), walkMoved);
  }
  /** One step of the learning rate. Steps that were asked for before are made before. */
  step(gait: Gait): Promise<void> {
    return this.#move((walk) => stepOptions(walk, gait), walkOn, this.#moves);
  }

  #move(
    options: ClimbOptions | ((walk: Walk) => ClimbOptions),
    after: (walk: Walk, climb: Climb) => Walk,
    move = ++this.#moves,
  ): Promise<void> {
    return this.#then(async () => {
      const { ground, walk } = this;
      if (!ground || !walk || move !== this.#moves) return;
      const climb = await this.#climb(ground.subject, typeof options === "function" ? options(walk) : options);
      if (ground === this.ground) this.walk = after(walk, climb);
    });
  }

  #then(task: () => Promise<void>): Promise<void> {
    this.#chain = this.#chain.then(async () => {
      try {
        await task();
        this.problem = "";
      } catch (error) {
        this.problem = error instanceof Error ? error.message : String(error);
      }
      this.#changed();
    });
    return this.#chain;
  }

  async #groundOf(subject: Subject): Promise<KnownGround> {
    if (subject.kind === "curve") {
      const { low, high, at, height } = await this.#ask()("curve", { name: subject.name });
      return { subject, low, high, at, height, step: null, value: null };
    }
    const { address, low, high, samples, trainCount } = subject;
    // A slice of no named samples is of the next batch.
    const named = samplesAsked(samples ?? trainCount);
    const slice = await this.#ask()("slice", { address, options: { low, high, count: GROUND_POINTS, ...named } });
    return { subject, low, high, at: slice.at, height: slice.cost, step: slice.step, value: slice.value };
  }

  #climb(subject: Subject, options: ClimbOptions): Promise<Climb> {
    if (subject.kind === "curve") return this.#ask()("climb-curve", { name: subject.name, options });
    const { address, low, high, samples } = subject;
    return this.#ask()("climb", { address, options: { ...options, low, high, ...samplesAsked(samples) } });
  }
}
