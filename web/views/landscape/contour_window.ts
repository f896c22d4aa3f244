// SPDX-License-Identifier: MIT
import type { Landscape, LandscapeAxes, LandscapeRequest } from "backprop-playground/engine";
import { addressOf, type Parameter } from "../network/names.ts";
import { type Fineness, samplesAsked } from "./effort.ts";

/** What the picture's axes are. */
export type Axes = { kind: "weights"; x: Parameter; y: Parameter } | { kind: "random"; seed: number };
/** The part of the plane that is shown: as far to either side along both axes, so that steep is steep in every direction. */
export interface Square {
  x: number;
  y: number;
  half: number;
}

/** The point may come so near to the frame, as a share of the half width, before the picture follows. */
const FREE = 0.7;

/** The square moved no further than is needed to keep the point in its inner part. */
export function following(square: Square, at: readonly [number, number]): Square {
  const shifted = (centre: number, place: number): number => {
    const over = Math.abs(place - centre) - FREE * square.half;
    return over > 0 ? centre + Math.sign(place - centre) * over : centre;
  };
  const [x, y] = [shifted(square.x, at[0]), shifted(square.y, at[1])];
  return x === square.x && y === square.y ? square : { ...square, x, y };
}

export function isInside({ x, y, half }: Square, [atX, atY]: readonly [number, number]): boolean {
  return Math.abs(atX - x) <= half && Math.abs(atY - y) <= half;
}

/** Recorded moments that the path is drawn through. */
const PATH_POINTS = 240;

export function askedAxes(axes: Axes): LandscapeAxes {
  return axes.kind === "random" ? { seed: axes.seed } : { x: addressOf(axes.x), y: addressOf(axes.y) };
}

export function landscapeRequest(axes: Axes, { x, y, half }: Square, { points, samples }: Fineness): LandscapeRequest {
  return {
    axes: askedAxes(axes),
    x: [x - half, x + half],
    y: [y - half, y + half],
    width: points,
    height: points,
    path: PATH_POINTS,
    ...samplesAsked(samples),
  };
}

/** A picture that has come, with what it is of. */
export interface Picture extends Landscape {
  step: number;
  axes: Axes;
  square: Square;
  fineness: Fineness;
  trainCount: number;
}
