// SPDX-License-Identifier: MIT
import { integer, significant } from "../../format/number.ts";
import { isInside, type Picture } from "./contour_window.ts";

/** The picture in words: the point, the cost, the gradient. `x` and `y`: what the axes are called. */
export function pictureSentence(picture: Picture, [x, y]: readonly [string, string]): string {
  const { at, gradient, cost, step, axes, square } = picture;
  const where =
    axes.kind === "random"
      ? "The network stands in the middle of the plane"
      : `The network stands at ${x} = ${significant(at[0], 4)}, ${y} = ${significant(at[1], 4)}`;
  const outside = isInside(square, at) ? "" : ", outside of this picture";
  return (
    `Step ${integer(step)}. ${where}${outside}: the cost there is ${significant(cost, 4)}. ` +
    downhillSentence(gradient, [x, y])
  );
}

function downhillSentence([gx, gy]: readonly [number, number], [x, y]: readonly [string, string]): string {
  if (gx === 0 && gy === 0) return "The gradient along both axes is 0: no way is down from here.";
  const way = (slope: number, name: string): string | null =>
    slope === 0 ? null : `${slope > 0 ? "smaller" : "larger"} ${name}`;
  const ways = [way(gx, x), way(gy, y)].filter((part) => part !== null).join(" and ");
  return `The gradient along the axes is (${significant(gx, 3)}, ${significant(gy, 3)}), so it goes down towards ${ways}.`;
}

/** From what the picture is computed. */
export function samplesSentence({ fineness, trainCount, height }: Picture): string {
  const { samples } = fineness;
  const data =
    samples === null
      ? `all ${integer(trainCount)} training points`
      : `the first ${integer(samples)} of ${integer(trainCount)} training points (all of them would take too long now)`;
  return `Cost of ${data}, penalty included, at ${height} × ${height} places.`;
}

export function pathSentence({ path, axes }: Picture): string {
  if (path.step.length < 2) return "Let the run train: its path is drawn here.";
  const last = path.step.at(-1) ?? 0;
  const line = `The line is the run's path, from step ${integer(path.step[0])} to step ${integer(last)}`;
  return axes.kind === "random"
    ? `${line}, projected onto this plane: all the other directions in which it moved are not seen.`
    : `${line}, as these two weights went; all the others moved as well, so the ground of before was another one.`;
}
