// SPDX-License-Identifier: MIT
import type { Attempts, Report, Spec } from "backprop-playground/engine";
import { integer, short } from "../../format/number.ts";
import { allTried } from "../../state/ends.ts";
import { layerName } from "../network/names.ts";

export interface StatusNote {
  kind: "diverged" | "goal" | "stopped";
  title: string;
  text: string;
  /** A learning rate that is worth another try. */
  gentler: number | null;
}

/** What to say about a run that ended by itself; null while it can go on. */
export function statusNote(
  report: Report,
  spec: Pick<Spec, "layers" | "stop" | "learner">,
  attempts: Attempts | null = null,
): StatusNote | null {
  switch (report.status) {
    case "running":
      return null;
    case "goal":
      return {
        kind: "goal",
        title: "Goal reached",
        text: `The training loss is at or below ${short(spec.stop.loss)} after ${integer(report.step)} steps.`,
        gentler: null,
      };
    case "stopped":
      return {
        kind: "stopped",
        title: "Stopped",
        text: allTried(attempts) || `${integer(report.epoch)} epochs are done, as set under “Stop”.`,
        gentler: null,
      };
    case "diverged":
      return diverged(report, spec);
  }
}

function diverged({ divergence, step }: Report, { layers, learner }: Pick<Spec, "layers" | "learner">): StatusNote {
  const where = divergence ? layerName(divergence.layer, layers.length) : "the network";
  const what = divergence?.what === "loss" ? `The loss, through ${where},` : `A weight or bias of ${where}`;
  return {
    kind: "diverged",
    title: `Diverged at step ${integer(divergence?.step ?? step)}`,
    text:
      `${what} grew beyond what a number can hold. The last finite weights are kept. ` +
      `Lower the learning rate (${short(learner.optimizer.learningRate)}) and start again.`,
    gentler: Number((learner.optimizer.learningRate / 10).toPrecision(3)),
  };
}
