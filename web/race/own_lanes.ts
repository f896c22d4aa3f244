// SPDX-License-Identifier: MIT
import type { LearnerKind, OptimizerKind } from "backprop-playground/engine";
import { short } from "../format/number.ts";
import { learnerNames } from "../state/learner_names.ts";
import type { PageSpec } from "../state/state.ts";
import { optimizers } from "../views/training/optimizers.ts";
import type { LaneSetup } from "./lane_state.ts";
import { withBatch, withLearner, withLearningRate, withOptimizerKind } from "./variants.ts";

/** A lane on the learner's own network, as it is put together on the page. */
export interface OwnLane {
  kind: LearnerKind;
  optimizer: OptimizerKind;
  learningRate: number;
  batchSize: number;
}

const searching: readonly LearnerKind[] = ["random-nudge", "one-weight-at-a-time", "weight-combinations"];

/** These take no gradient, so they have neither optimiser nor learning rate. */
export function searches(kind: LearnerKind): boolean {
  return searching.includes(kind);
}

/** These look at all samples every time. */
export function ignoresBatch(kind: LearnerKind): boolean {
  return kind === "weight-combinations";
}

/** What the learner's own network does now, as a lane. */
export function laneOf({ learner }: PageSpec): OwnLane {
  const { kind, optimizer, batchSize } = learner;
  return { kind, optimizer: optimizer.kind, learningRate: optimizer.learningRate, batchSize };
}

/** The learner's own against random nudges. */
export function firstOwnLanes(spec: PageSpec): OwnLane[] {
  const own = laneOf(spec);
  return [own, { ...own, kind: searches(own.kind) ? "backpropagation" : "random-nudge" }];
}

/** Lanes of the learner's own network; what a lane does not say stays as it is there. */
export function ownSetups(base: PageSpec, lanes: readonly OwnLane[]): LaneSetup[] {
  return lanes.map((lane) => ({ name: ownName(lane), spec: ownSpec(base, lane) }));
}

function ownSpec(base: PageSpec, { kind, optimizer, learningRate, batchSize }: OwnLane): PageSpec {
  const learning = withBatch(withLearner(base, kind), batchSize);
  const isSame = optimizer === base.learner.optimizer.kind;
  return withLearningRate(isSame ? learning : withOptimizerKind(learning, optimizer), learningRate);
}

function ownName({ kind, optimizer, learningRate, batchSize }: OwnLane): string {
  const label = optimizers.find((one) => one.kind === optimizer)?.label ?? optimizer;
  const batch = ignoresBatch(kind) ? [] : [`batch ${batchSize}`];
  return [learnerNames[kind], ...(searches(kind) ? [] : [label, short(learningRate)]), ...batch].join(", ");
}
