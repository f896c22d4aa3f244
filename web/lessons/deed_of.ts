// SPDX-License-Identifier: MIT
import type { DeepPartial, LearnerSpec } from "backprop-playground/engine";
import type { Action } from "../state/actions.ts";
import type { Message } from "../state/messages.ts";
import type { PageSpec, State, View } from "../state/state.ts";
import type { Deed } from "./deeds.ts";

/** Steps that one action makes and that are counted: nobody asks for more of them. */
const MOST_COUNTED = 1000;
const steps = { stage: "stage", batch: "step", epoch: "epoch" } as const;

/**
 * What a message says that a person did; nothing for what is no deed, or changes nothing. One deed for every step of an
 * action that makes several.
 */
export function deedsOf(message: Message, before: State): Deed[] {
  switch (message.type) {
    case "play":
      return before.playing ? [] : ["play"];
    case "pause":
      return before.playing ? ["pause"] : [];
    case "step":
      return Array.from({ length: Math.min(message.count, MOST_COUNTED) }, () => steps[message.unit]);
    case "back":
      return message.count > 0 ? ["back"] : [];
    case "seek":
      return message.step === before.frame?.report.step ? [] : ["seek"];
    case "reset":
      return ["reset"];
    case "undo":
      return before.past.length > 0 ? ["undo"] : [];
    case "redo":
      return before.future.length > 0 ? ["redo"] : [];
    case "switch-branch":
      return ["switch-course"];
    case "set-parameter":
      return ["set-weight"];
    case "pin":
      return message.sample === null || message.sample === before.pinned ? [] : ["pin"];
    case "set-input":
      return message.input === null ? [] : ["try-input"];
    case "set-view":
      return lookingDeeds(message.view, before.view);
    default:
      return settingDeeds(message, before.building ?? before.spec);
  }
}

function lookingDeeds({ focus, explored }: Partial<View>, before: View): Deed[] {
  const deeds: Deed[] = [];
  if (focus && !isSame(focus, before.focus)) deeds.push("microscope");
  if (explored && explored !== before.explored) deeds.push("explore");
  return deeds;
}

function settingDeeds(message: Message, spec: PageSpec): Deed[] {
  switch (message.type) {
    case "set-learner":
      return learnerDeeds(message.learner, spec.learner);
    case "set-regularization":
      return changes(message.regularization, spec.regularization) ? ["penalty"] : [];
    case "set-loss":
      return message.loss === spec.loss ? [] : ["loss"];
    case "set-seed":
      return message.seed === spec.seed ? [] : ["seed"];
    case "choose-data":
      return message.kind === spec.data.kind && message.table === spec.data.table ? [] : ["data"];
    case "set-data":
      return dataDeeds(message.data, spec.data);
    case "set-activation":
      return changesDesign(message, spec) ? ["design", "activation"] : [];
    default:
      return changesDesign(message as Action, spec) ? ["design"] : [];
  }
}

function learnerDeeds(change: DeepPartial<LearnerSpec>, learner: LearnerSpec): Deed[] {
  const { optimizer = {}, kind, batchSize, shuffle, schedule, clipNorm, search } = change;
  const { learningRate, ...others } = optimizer;
  const deeds: Deed[] = [];
  if (changes({ learningRate }, learner.optimizer)) deeds.push("learning-rate");
  if (changes({ batchSize, shuffle }, learner)) deeds.push("batch-size");
  if (changes(others, learner.optimizer) || changes(schedule, learner.schedule) || changes({ clipNorm }, learner))
    deeds.push("optimizer");
  if (changes({ kind }, learner) || changes(search, learner.search)) deeds.push("learner");
  return deeds;
}

function dataDeeds({ noise, seed, ...others }: Partial<PageSpec["data"]>, data: PageSpec["data"]): Deed[] {
  const deeds: Deed[] = [];
  if (changes({ noise }, data)) deeds.push("noise");
  if (changes({ seed }, data)) deeds.push("seed");
  if (changes(others, data)) deeds.push("data");
  return deeds;
}

function changesDesign(message: Action, { layers, features }: PageSpec): boolean {
  switch (message.type) {
    case "add-layer":
    case "remove-layer":
      return true;
    case "set-features":
      return !isSame(message.features, features);
    case "set-units":
      return layers[message.layer]?.units !== message.units;
    case "set-activation":
      return layers[message.layer]?.activation !== message.activation;
    default:
      return false;
  }
}

/** Whether one of the values that are given differs from what is there. */
function changes(given: object | undefined, present: object | undefined): boolean {
  return Object.entries(given ?? {}).some(
    ([key, value]) => value !== undefined && !isSame(value, (present as Record<string, unknown> | undefined)?.[key]),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}
