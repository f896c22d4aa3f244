// SPDX-License-Identifier: MIT
import type { LaneSetup, LaneState } from "../../../web/race/lane_state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import type { LanePoint } from "../../../web/worker/lanes.ts";

/** A look after a step of 10 samples forward and back. */
export function point(step: number, trainLoss: number, more: Partial<LanePoint> = {}): LanePoint {
  return {
    step,
    epoch: step / 10,
    forwardPasses: 10 * step,
    backwardPasses: 10 * step,
    multiplyAdds: 1000 * step,
    trainLoss,
    testLoss: trainLoss + 0.1,
    ...more,
  };
}

export function setupOf(name: string): LaneSetup {
  return { name, spec: defaultSpec };
}

export function laneOf(points: LanePoint[], more: Partial<LaneState> = {}): LaneState {
  const setup = setupOf("a lane");
  return {
    id: "1",
    setup,
    points,
    status: "running",
    problem: "",
    secondsPerStep: 0.001,
    parameters: 9,
    fingerprint: "abcdef0123456789",
    ...more,
  };
}
