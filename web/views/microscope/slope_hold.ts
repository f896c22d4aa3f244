// SPDX-License-Identifier: MIT
import { clamp, type Interval } from "../output/scale.ts";

/** After a key the picture stays still for so long. */
const STILL_MS = 900;
/** After it is let go, until the engine has answered. */
const LET_GO_MS = 150;

interface Clock {
  nextFrame: (task: () => void) => void;
  later: (task: () => void, ms: number) => ReturnType<typeof setTimeout>;
  cancel: (timer: ReturnType<typeof setTimeout>) => void;
}

const clockOfPage: Clock = {
  nextFrame: (task) => {
    requestAnimationFrame(task);
  },
  later: (task, ms) => setTimeout(task, ms),
  cancel: (timer) => {
    clearTimeout(timer);
  },
};

/** A weight that is dragged or moved by keys: tells where it is put, at most once an animation frame. */
export class SlopeHold {
  readonly #put: (value: number) => void;
  readonly #changed: () => void;
  readonly #clock: Clock;
  #value: number | null = null;
  /** From the pointer to the point that it took hold of; null: no pointer has. */
  #offset: number | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isWaiting = false;
  #last: number | null = null;

  /** @param put is told a value  @param changed is told that something has to be painted */
  constructor(put: (value: number) => void, changed: () => void, clock: Clock = clockOfPage) {
    this.#put = put;
    this.#changed = changed;
    this.#clock = clock;
  }

  get isHeld(): boolean {
    return this.#value !== null;
  }
  /** Where it is held; null: nowhere. */
  get value(): number | null {
    return this.#value;
  }

  /** A pointer takes hold of the point at `value`; it need not be exactly on it. */
  take(value: number, pointer: number): void {
    this.#stopTimer();
    this.#offset = value - pointer;
    this.#value = value;
    this.#last = value;
    this.#changed();
  }

  drag(pointer: number, range: Interval): void {
    if (this.#offset !== null) this.#to(clamp(pointer + this.#offset, range));
  }

  release(): void {
    if (this.#offset === null) return;
    this.#offset = null;
    this.#endIn(LET_GO_MS);
  }

  /** By key: the picture stays still a while, for the next one. Beyond the range the picture follows. */
  put(value: number, [low, high]: Interval): void {
    const isInside = value >= low && value <= high;
    this.#to(value);
    this.#endIn(isInside ? STILL_MS : 0);
  }

  end(): void {
    this.#stopTimer();
    this.#offset = null;
    this.#value = null;
  }

  #to(value: number): void {
    this.#value = value;
    this.#changed();
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#clock.nextFrame(() => {
      this.#isWaiting = false;
      const now = this.#value ?? value;
      if (now === this.#last) return;
      this.#last = now;
      this.#put(now);
    });
  }

  #endIn(ms: number): void {
    this.#stopTimer();
    this.#timer = this.#clock.later(() => {
      this.#timer = null;
      this.#value = null;
      this.#last = null;
      this.#changed();
    }, ms);
  }

  #stopTimer(): void {
    if (this.#timer !== null) this.#clock.cancel(this.#timer);
    this.#timer = null;
  }
}
