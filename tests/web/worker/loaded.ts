// SPDX-License-Identifier: MIT
import type { Reply } from "../../../web/worker/protocol.ts";
import { EngineTrainer } from "../../../web/worker/trainer.ts";
import { Clock, FakeEngine, fakeHost, noRequest, testSpec, type Behaviour } from "./fake_engine.ts";

export const fresh = { keepWeights: false, request: noRequest };

export function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
}

/** A trainer on the fake engine with the test's experiment. */
export async function loaded(behaviour: Partial<Behaviour> = {}, spec = testSpec) {
  const clock = new Clock();
  const fake = new FakeEngine(clock, behaviour);
  const trainer = new EngineTrainer(fakeHost(fake));
  valueOf(await trainer.start({}));
  valueOf(await trainer.load(spec, fresh));
  return { clock, fake, trainer };
}

export const stepOf = async (trainer: EngineTrainer): Promise<number> =>
  valueOf(await trainer.frame(noRequest)).report.step;
