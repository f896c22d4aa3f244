// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { noRequest } from "./fake_engine.ts";
import { loaded, valueOf } from "./loaded.ts";

test("a frame has the recorded norms when they are asked for, and only then", async () => {
  const { trainer } = await loaded();
  await trainer.step(7, "batch", noRequest);
  const frame = valueOf(await trainer.frame({ ...noRequest, norms: true }));
  expect(frame.norms).toMatchObject({ step: [0, 7], trainLoss: [1, 120] });
  expect(valueOf(await trainer.frame(noRequest)).norms).toBeNull();
});
