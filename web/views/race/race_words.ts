// SPDX-License-Identifier: MIT
import { integer, short, significant } from "../../format/number.ts";
import { type LaneState, passesOf } from "../../race/lane_state.ts";
import type { Reached } from "../../race/reach.ts";

/** How a lane stands, in a few words. */
export function statusInWords(lane: LaneState, isPlaying: boolean): string {
  switch (lane.status) {
    case "ready":
      return "ready";
    case "running":
      return isPlaying ? "running" : "paused";
    case "budget":
      return "all passes used";
    case "goal":
      return "stopped at its goal";
    case "diverged":
      return "diverged: its numbers grew beyond all bounds";
    case "stopped":
      return lane.setup.spec.learner.kind === "weight-combinations"
        ? "nothing left to try"
        : "stopped at its last epoch";
    case "failed":
      return `ended: ${lane.problem}`;
  }
}

/** "3.4×", "> 20×", "—" */
export function ratioInWords({ ratio, isMore }: Reached): string {
  return ratio === null ? "—" : `${isMore ? "> " : ""}${significant(ratio, ratio < 10 ? 2 : 3)}×`;
}

/** What the race has shown, as measured; null while there is nothing to say. */
export function outcome(lanes: readonly LaneState[], reached: readonly Reached[], goal: number): string | null {
  const best = reached.findIndex(({ ratio }) => ratio === 1);
  const point = reached[best]?.at;
  if (!point) {
    const none = lanes.length > 0 && lanes.every(({ status }) => status !== "ready" && status !== "running");
    return none && reached.every(({ at }) => !at) ? `None of the lanes came down to a loss of ${short(goal)}.` : null;
  }
  const needed = `${lanes[best]?.setup.name ?? ""} needed ${integer(passesOf(point))} passes to reach a loss of ${short(goal)}`;
  const rest = lanes.length === 2 ? beside(lanes, reached, 1 - best) : ", the fewest of all lanes";
  return `On this network, with this seed: ${needed}${rest}.`;
}

/** The other one of two lanes. */
function beside(lanes: readonly LaneState[], reached: readonly Reached[], index: number): string {
  const [lane, one] = [lanes[index], reached[index]];
  if (!lane || !one || one.ratio === null) return "";
  const times = `${significant(one.ratio, one.ratio < 10 ? 2 : 3)} times as many`;
  if (one.at) return `; ${lane.setup.name} needed ${integer(passesOf(one.at))}, ${times}`;
  return `; ${lane.setup.name} did not get there with ${times}`;
}

/** What all lanes have in common at the start, and which do not, by the hashes of their first weights. */
export function startInWords(lanes: readonly LaneState[]): string | null {
  const known = lanes.filter(({ fingerprint }) => fingerprint !== "");
  const [first] = known;
  if (!first || known.length < lanes.length) return null;
  const others = lanes.filter(({ fingerprint }) => fingerprint !== first.fingerprint);
  const parameters = `${integer(first.parameters)} weights and biases`;
  if (others.length === 0)
    return `All lanes began from the same ${parameters} (fingerprint ${first.fingerprint.slice(0, 8)}…), with the same data and seed.`;
  const names = others.map(({ setup }) => setup.name).join(", ");
  return `Same data and seed, but not the same first weights: ${names} began elsewhere than ${first.setup.name}.`;
}
