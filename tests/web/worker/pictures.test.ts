// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { Frame, FrameRequest } from "../../../web/state/state.ts";
import type { EngineTrainer } from "../../../web/worker/trainer.ts";
import { noRequest, until } from "./fake_engine.ts";
import { loaded, valueOf } from "./loaded.ts";

const maps: FrameRequest = {
  ...noRequest,
  unitMap: { width: 32, height: 32 },
  outputMap: { width: 100, height: 100 },
};
/** So much a point of a map costs, in milliseconds; the fake engine's maps together have 11,024 points. */
const dear = 3 / 11_024;

/** Asks for one frame after the other, as the page does. @returns them, and when each came */
async function shown(trainer: EngineTrainer, clock: { ms: number }, until: number) {
  const frames: { frame: Frame; ms: number }[] = [];
  while (clock.ms < until) {
    frames.push({ frame: valueOf(await trainer.frame(maps)), ms: clock.ms });
    await new Promise(setImmediate);
  }
  return frames;
}

describe("pictures while it trains as fast as it goes", () => {
  test("dear ones get coarser, and are as fine as asked for when it rests", async () => {
    const { clock, trainer } = await loaded({ msPerStep: 0.01, msPerReport: 0, msPerPoint: dear });
    trainer.play(Infinity);
    const frames = await shown(trainer, clock, 2000);
    expect(frames.at(-1)?.frame.outputMap?.width).toBe(40);
    expect(frames.at(-1)?.frame.unitMap?.width).toBe(13);
    const resting = valueOf(await trainer.pause(maps));
    expect(resting).toMatchObject({ outputMap: { width: 100 }, unitMap: { width: 32 } });
  });

  test("at a finite speed there is time for the finest", async () => {
    const { clock, trainer } = await loaded({ msPerStep: 0.01, msPerReport: 0, msPerPoint: dear });
    trainer.play(100);
    const frames = await shown(trainer, clock, 1000);
    expect(new Set(frames.map(({ frame }) => frame.outputMap?.width))).toEqual(new Set([100]));
    await trainer.pause(noRequest);
  });

  test("a frame waits until training has earned it: nine tenths of the time train, whatever a frame costs", async () => {
    const { clock, fake, trainer } = await loaded({ msPerStep: 0.01, msPerReport: 0, msPerPoint: 20 * dear });
    trainer.play(Infinity);
    await shown(trainer, clock, 1000);
    const steps = (): number => fake.calls.reduce((sum, count) => sum + count, 0);
    const [from, began] = [steps(), clock.ms];
    const frames = await shown(trainer, clock, 6000);
    expect(((steps() - from) * 0.01) / (clock.ms - began)).toBeGreaterThan(0.9);
    expect(frames.length).toBeGreaterThan(15);
    await trainer.pause(noRequest);
  });

  test("however dear they are, five frames a second are shown", async () => {
    const { clock, trainer } = await loaded({ msPerStep: 0.01, msPerReport: 0, msPerPoint: 200 * dear });
    trainer.play(Infinity);
    const frames = await shown(trainer, clock, 10_000);
    const waits = frames.slice(1).map(({ ms }, index) => ms - frames[index]!.ms);
    // What it waits, the slice that runs, and what the frame itself takes.
    expect(Math.max(...waits.slice(5))).toBeLessThan(200 + 8 + 0.16 * 600 + 10);
    await trainer.pause(noRequest);
  });

  test("a frame that waits comes at once when it is paused", async () => {
    const { clock, trainer } = await loaded({ msPerStep: 0.01, msPerReport: 0, msPerPoint: 20 * dear });
    trainer.play(Infinity);
    await until(() => clock.ms > 100);
    await trainer.frame(maps);
    const waiting = trainer.frame(maps);
    const paused = valueOf(await trainer.pause(noRequest));
    expect(valueOf(await waiting).report.step).toBe(paused.report.step);
  });
});
