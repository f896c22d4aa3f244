// SPDX-License-Identifier: MIT
import type { Activation } from "backprop-playground/engine";
import { integer, short, significant } from "../../format/number.ts";
import type { State } from "../../state/state.ts";
import { layerName } from "../network/names.ts";
import { keptWords, probeWords } from "./probe_words.ts";
import { stageOf } from "./loop_place.ts";

type Told = Pick<State, "walk" | "spec" | "frame" | "loaded">;

/** What happens at the stage that is shown, with its numbers; empty while no step is walked. */
export function stageWords(state: Told): string {
  const stage = stageOf(state);
  if (!stage || !state.walk) return "";
  const { scene } = state.walk;
  const { layers } = state.spec;
  const count = layers.length;
  switch (stage.kind) {
    case "batch":
      return `The next batch: ${batchText(state)}. ${followedText(state)}`;
    case "forward": {
      const of = scene.one.layers[stage.layer];
      const f = applied(layers[stage.layer]?.activation ?? "linear");
      const first = `unit 1: ${significant(of?.z[0]?.[0])} → ${significant(of?.a[0]?.[0])}`;
      return `Feed forward, layer ${stage.layer + 1} of ${count}: each unit sums its weighted inputs${f}; ${first}.`;
    }
    case "error":
      return `Error: the answers are compared with the targets; mean loss of the batch ${significant(scene.whole.loss, 4)}.`;
    case "check":
      return checkWords(state);
    case "backward": {
      const delta = significant(scene.one.layers[stage.layer]?.delta[0]?.[0]);
      const name = stage.layer === count - 1 ? layerName(stage.layer, count) : `layer ${stage.layer + 1} of ${count}`;
      return `Propagate back, ${name}: each unit takes its share of the blame; unit 1: δ = ${delta}.`;
    }
    case "probe":
      return probeWords(state);
    case "update": {
      if (scene.attempt) return keptWords(scene.attempt);
      const by = significant(scene.whole.layers[0]?.update.weights[0]?.[0]);
      return `Update: every weight moves a small step against its gradient; the first weight by ${by}.`;
    }
  }
}

function applied(activation: Activation): string {
  return activation === "linear" ? "" : `, then ${activation}`;
}

/** The engine looks at the loss of the whole training set, whenever an epoch ends. */
function checkWords({ frame, spec }: Told): string {
  const { loss: goal, epochs } = spec.stop;
  if (goal === null) {
    return epochs === null
      ? "Small enough? No goal is set (Training › Stop): go on."
      : `Small enough? No loss is set as a goal; the run ends after ${integer(epochs)} epochs: go on.`;
  }
  const loss = frame?.report.trainLoss ?? null;
  const above = loss === null || !(loss <= goal);
  const told = `Small enough? The training loss ${significant(loss, 4)} is ${above ? "above" : "at or below"} the goal ${short(goal)}`;
  return above ? `${told}: go on.` : `${told}: the run stops when the epoch ends.`;
}

/** "10 of 150 points": the batch of the step that is walked. */
export function batchText({ walk, loaded }: Pick<Told, "walk" | "loaded">): string {
  return walk ? `${integer(walk.scene.batch.length)} of ${integer(loaded?.data.train.count ?? 0)} points` : "";
}

/** "In epoch 3; point 17 is followed." */
export function followedText({ walk, frame }: Pick<Told, "walk" | "frame">): string {
  const report = frame?.report;
  if (!walk || !report) return "";
  // After the last update of an epoch the report counts it as done, while its last step is still shown.
  const isOver = report.step > walk.step && report.epochProgress === 0;
  return `In epoch ${integer(report.epoch + (isOver ? 0 : 1))}; point ${integer(walk.scene.followed + 1)} is followed.`;
}
