// SPDX-License-Identifier: MIT
import type { PageSpec } from "../state/state.ts";
import type { LaneSetup } from "./lane_state.ts";
import { firstOwnLanes, type OwnLane, ownSetups } from "./own_lanes.ts";
import { presetOf, type PresetName } from "./presets.ts";

/** What a race is about to be. */
export interface RaceSettings {
  race: PresetName | "own";
  /** Whose network the lanes of a preset are on. */
  network: "preset" | "own";
  /** Units in each hidden layer of a preset's network. */
  hidden: number;
  goal: number;
  budget: number;
  /** Lanes of the learner's own; null: the usual two. */
  lanes: readonly OwnLane[] | null;
}

export const hiddenRange = { min: 1, max: 64, integer: true };
const OWN_BUDGET = 200_000;

/** A preset as it comes; `before` keeps the lanes that were put together. */
export function settingsFor(race: RaceSettings["race"], own: PageSpec, before: RaceSettings | null): RaceSettings {
  const lanes = before?.lanes ?? null;
  if (race === "own")
    return { race, network: "own", hidden: before?.hidden ?? 8, goal: goalFor(own), budget: OWN_BUDGET, lanes };
  const { hidden, goal, budget } = presetOf(race);
  return { race, network: "preset", hidden, goal, budget, lanes };
}

/** The same race on the other network: with a loss that it can be asked to reach. */
export function onNetwork(settings: RaceSettings, network: RaceSettings["network"], own: PageSpec): RaceSettings {
  if (settings.race === "own") return settings;
  const goal = network === "own" ? goalFor(own) : presetOf(settings.race).goal;
  return { ...settings, network, goal };
}

/** Whether the lanes are made from the learner's own network. */
export function isOnOwn({ race, network }: RaceSettings): boolean {
  return race === "own" || network === "own";
}

export function ownLanes({ lanes }: RaceSettings, own: PageSpec): readonly OwnLane[] {
  return lanes ?? firstOwnLanes(own);
}

/** @param trainingSamples of the learner's own network */
export function setupsOf(settings: RaceSettings, own: PageSpec, trainingSamples: number): LaneSetup[] {
  if (settings.race === "own") return ownSetups(own, ownLanes(settings, own));
  const preset = presetOf(settings.race);
  if (settings.network === "own") return preset.lanes(own, trainingSamples);
  const base = preset.base(settings.hidden);
  return preset.lanes(base, Math.round(base.data.samples * base.data.trainShare));
}

/** A loss well below where an untrained network is: entropies begin higher than squared errors. */
function goalFor({ loss }: PageSpec): number {
  return loss.endsWith("cross-entropy") ? 0.3 : 0.1;
}
