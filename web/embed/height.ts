// SPDX-License-Identifier: MIT

/** Growing so often in answer to the frame's own growing, something inside is as high as the frame, and would for ever. */
const MOST_CHASES = 4;
/** What grows later than this has a reason of its own. */
const CHASE_MS = 1_500;

/** What is measured: the contents' height, and the frame's own size. */
export interface Measured {
  content: number;
  width: number;
  frame: number;
}

/**
 * Which heights are told to the host. A host makes the frame as high as it was told; contents that measure themselves by
 * the frame (100vh and a margin) would then be higher again, and so on: such a chase ends after a few rounds.
 */
export class Height {
  #told: { height: number; width: number; at: number } | null = null;
  #chases = 0;
  /** The height that a chase ended before. */
  #refused = 0;
  #followed = false;

  /** Whether the host makes the frame as high as it is told. */
  get followed(): boolean {
    return this.#followed;
  }

  /** The height to tell, in whole pixels; null: nothing new. */
  next({ content, width, frame }: Measured, now: number): number | null {
    const height = Math.ceil(content);
    const last = this.#told;
    const follows = last !== null && Math.abs(frame - last.height) <= 1;
    this.#followed ||= follows;
    if (height <= 0 || height === this.#refused || (last?.height === height && last.width === width)) return null;
    const chasing = follows && last.width === width && height > last.height && now - last.at < CHASE_MS;
    this.#chases = chasing ? this.#chases + 1 : 0;
    this.#refused = this.#chases > MOST_CHASES ? height : 0;
    if (this.#refused > 0) return null;
    this.#told = { height, width, at: now };
    return height;
  }
}
