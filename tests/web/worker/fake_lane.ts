// SPDX-License-Identifier: MIT
import type { Engine, Report, Session, Spec } from "backprop-playground/engine";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { Clock } from "./fake_engine.ts";

export const laneSpec: Spec = defaultSpec;

/** An engine for lanes alone: every step is 10 samples forward and back, every look costs time as well. */
export class LaneEngine {
  readonly clock = new Clock();
  readonly live = new Set<Session>();
  /** How many steps each call made. */
  readonly calls: number[] = [];
  msPerStep = 0.5;
  msPerLook = 0.25;
  /** Reached here the run ends with this status. */
  ends: { step: number; status: Report["status"] } | null = null;

  get engine(): Engine {
    return { createSession: (spec) => this.#session(spec as Spec) } as Partial<Engine> as Engine;
  }

  #session(spec: Spec): Session {
    if (spec.seed === 666) throw new Error("/seed: is refused");
    let step = 0;
    const look = (): void => void (this.clock.ms += this.msPerLook);
    const report = (): Report =>
      ({
        step,
        epoch: Math.floor(step / 15),
        epochProgress: (step % 15) / 15,
        trainLoss: 1 / (1 + step),
        testLoss: null,
        effort: { forwardPasses: 10 * step, backwardPasses: 10 * step, multiplyAdds: 500 * step },
        status: this.ends && step >= this.ends.step ? this.ends.status : "running",
      }) as Report;
    const session = {
      report,
      step: (count = 1) => {
        this.calls.push(count);
        const made = Math.min(count, Math.max(0, (this.ends?.step ?? Infinity) - step));
        step += made;
        this.clock.ms += made * this.msPerStep;
        look();
        return report();
      },
      seek: (to: number) => {
        step = to;
        return report();
      },
      parameterBlock: () => new Float64Array(27),
      hash: () => "0123456789abcdef",
      delete: () => void this.live.delete(session),
    } as Partial<Session> as Session;
    this.live.add(session);
    return session;
  }
}
