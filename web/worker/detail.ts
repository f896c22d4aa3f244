// SPDX-License-Identifier: MIT
import type { FrameRequest } from "../state/state.ts";

/** How fine pictures are, along each side, of what was asked for. */
const SIDES = [1, 0.8, 0.64, 0.5, 0.4] as const;
/** A finer picture must be affordable with room to spare: one that changes its grain all the time is worse than a coarse one. */
const SPARE = 0.75;
/** It is looked at again after so many pictures; the first time sooner. */
const LOOKS = 30;
const FIRST_LOOKS = 3;

type Size = NonNullable<FrameRequest["unitMap"]>;

/**
 * The grain of pictures that are painted while the network trains as fast as it goes: as fine as is asked for, as long as
 * that takes less than so many milliseconds a frame; coarser where the network is dear. Points cost alike, so
 * cost(side) = cost(1) · side². The quickest of several pictures counts: the others were held up by something else.
 */
export class Detail {
  #most: number;
  #level = 0;
  /** Since it was last looked at. */
  #looks = 0;
  #ms = Infinity;
  #next = FIRST_LOOKS;

  /** @param most milliseconds that the pictures of a frame may take */
  constructor(most: number) {
    this.#most = most;
  }

  reset(): void {
    this.#level = 0;
    this.#begin(FIRST_LOOKS);
  }

  /** The request with its pictures as fine as they may be. */
  of(request: FrameRequest): FrameRequest {
    const side = SIDES[this.#level]!;
    if (side === 1) return request;
    return { ...request, unitMap: scaled(request.unitMap, side), outputMap: scaled(request.outputMap, side) };
  }

  /** @param ms what the pictures of a frame took that was as fine as of() says */
  learn(ms: number): void {
    this.#looks++;
    this.#ms = Math.min(this.#ms, ms);
    if (this.#looks < this.#next) return;
    const whole = this.#ms / SIDES[this.#level]! ** 2;
    const fitting = SIDES.findIndex(
      (side, level) => whole * side ** 2 <= this.#most * (level < this.#level ? SPARE : 1),
    );
    this.#level = fitting < 0 ? SIDES.length - 1 : fitting;
    this.#begin(LOOKS);
  }

  #begin(next: number): void {
    this.#looks = 0;
    this.#ms = Infinity;
    this.#next = next;
  }
}

/** A curve costs next to nothing. */
function scaled(size: Size | null, side: number): Size | null {
  if (!size || size.height === 1) return size;
  return { width: Math.round(size.width * side), height: Math.round(size.height * side) };
}
