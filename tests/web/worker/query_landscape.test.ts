// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Engine, LandscapeRequest, Session } from "backprop-playground/engine";
import { answer } from "../../../web/worker/query.ts";

/** A session whose rows take `rowMs` each, and which trains a step whenever it may while `isTraining`. */
function placeWith({ rowMs, isTraining }: { rowMs: number; isTraining: boolean }) {
  let [time, step] = [0, 0];
  const asked: [number, number][] = [];
  const session = {
    report: () => ({ step }),
    landscape: ({ width, rows = [0, 0], path }: LandscapeRequest) => {
      asked.push(rows);
      time += rows[1] * rowMs;
      const values = Float32Array.from({ length: width * rows[1] }, (_, index) => rows[0] + Math.floor(index / width));
      return {
        width,
        height: rows[1],
        values,
        cost: step,
        path: { x: path === undefined ? [] : [1], y: [], step: [] },
      };
    },
  } as unknown as Session;
  const place = {
    engine: {} as Engine,
    session,
    now: () => time,
    breathe: () => {
      if (isTraining) step++;
      return Promise.resolve();
    },
  };
  return { place, asked };
}
const ask: LandscapeRequest = { axes: { seed: 1 }, x: [-1, 1], y: [-1, 1], width: 2, height: 9, path: 5 };

test("a picture is computed in bands as long as a band's time allows, and put together", async () => {
  const { place, asked } = placeWith({ rowMs: 5, isTraining: false });
  const picture = await answer({ name: "landscape", ask }, place);
  expect(asked).toEqual([
    [0, 1],
    [1, 2],
    [3, 2],
    [5, 2],
    [7, 2],
  ]);
  expect(picture).toMatchObject({ height: 9, step: 0, path: { x: [1] } });
  expect(Array.from((picture as { values: Float32Array }).values)).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((row) => [row, row]),
  );
});

test("while it trains all rows are of one step: the second time they are computed at a stretch", async () => {
  const { place, asked } = placeWith({ rowMs: 5, isTraining: true });
  const picture = await answer({ name: "landscape", ask }, place);
  expect(asked).toEqual([
    [0, 1],
    [0, 9],
  ]);
  expect(picture).toMatchObject({ step: 1, cost: 1, height: 9 });
});

test("a picture that would hold the run up for long is refused while it trains", async () => {
  const { place } = placeWith({ rowMs: 50, isTraining: true });
  await expect(answer({ name: "landscape", ask }, place)).rejects.toThrow(/takes too long/);
  const quiet = placeWith({ rowMs: 50, isTraining: false });
  await expect(answer({ name: "landscape", ask }, quiet.place)).resolves.toMatchObject({ height: 9 });
});
