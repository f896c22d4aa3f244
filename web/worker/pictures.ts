// SPDX-License-Identifier: MIT
import type { FrameRequest } from "../state/state.ts";
import { Detail } from "./detail.ts";

/** What the page's frames may take of the worker's time while it trains as fast as it goes … */
const FRAME_SHARE = 0.055;
/** … and what their maps may take of a frame of 60 a second. */
const MAPS_MS = (0.03 * 1000) / 60;
/** The page shows the run this often at least, whatever it costs. */
const LONGEST_WAIT_MS = 200;
/** The quickest of so many frames says what one costs: the others were held up by something else. */
const FRAMES = 6;

/**
 * Keeps what is shown from eating what is trained: first maps get coarser (detail.ts); where that is not enough, frames
 * come more rarely. Nothing of it holds for a run that has time to spare.
 */
export class Pictures {
  #detail = new Detail(MAPS_MS);
  /** What the last frames took. */
  #took: number[] = [];
  #due = -Infinity;

  /** Another run: its pictures cost something else. */
  reset(): void {
    this.#detail.reset();
    this.#took = [];
    this.#due = -Infinity;
  }

  /** Whether training has earned the next frame. */
  isDue(now: number): boolean {
    return now >= this.#due;
  }

  of(request: FrameRequest): FrameRequest {
    return this.#detail.of(request);
  }

  /** @param ms what a frame took that has just been made, and its maps alone */
  spent({ ms, mapsMs }: { ms: number; mapsMs: number }, now: number): void {
    this.#detail.learn(mapsMs);
    this.#took = [...this.#took.slice(1 - FRAMES), ms];
    this.#due = now + Math.min(Math.min(...this.#took) * (1 / FRAME_SHARE - 1), LONGEST_WAIT_MS);
  }
}
