// SPDX-License-Identifier: MIT
import type { LayerLayout } from "backprop-playground/engine";
import type { PageSpec } from "../state/state.ts";
import { defaultSpec } from "../url/defaults.ts";
import type { Story } from "./story.ts";

/** How many people there are in each layer, the features first. */
export function shapeOf({ layers }: Pick<Story, "layers">): number[] {
  return layers.map(({ length }) => length);
}

/** Whether a network has a place for everyone. */
export function fitsStory({ layers }: Pick<Story, "layers">, layout: readonly LayerLayout[]): boolean {
  const shape = shapeOf({ layers });
  return (
    layout.length === shape.length - 1 &&
    layout.every(({ fanIn, units }, layer) => fanIn === shape[layer] && units === shape[layer + 1])
  );
}

/** The story's experiment, with what it leaves out. */
export function foundingSpec({ spec, layers }: Pick<Story, "spec" | "layers">): PageSpec {
  const { data, learner } = spec;
  const unit = { activation: "sigmoid" as const, bias: true, trainBias: true };
  return {
    ...defaultSpec,
    ...spec,
    data: { ...defaultSpec.data, ...data },
    features: spec.features ?? featuresFor(layers[0]?.length ?? 0),
    layers: spec.layers?.map((layer) => ({ ...unit, ...layer })) ?? defaultSpec.layers,
    learner: {
      ...defaultSpec.learner,
      ...learner,
      optimizer: learner?.optimizer ?? defaultSpec.learner.optimizer,
    },
  };
}

/** A table of one or two columns has features to choose from; a wider one has its columns. */
function featuresFor(columns: number): PageSpec["features"] {
  return columns > 2 ? [] : columns === 1 ? ["x1"] : ["x1", "x2"];
}
