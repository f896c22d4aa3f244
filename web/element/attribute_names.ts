// SPDX-License-Identifier: MIT

/** The attributes of <backprop-playground>; what they mean is in attributes.ts, which is fetched when there is one. */
export const attributeNames: readonly string[] = [
  "dataset",
  "layers",
  "activation",
  "loss",
  "learner",
  "optimizer",
  "learning-rate",
  "batch-size",
  "seed",
  "noise",
  "split",
  "max-epochs",
  "goal",
  "src",
  "views",
  "controls",
  "readonly",
  "autoplay",
  "theme",
  "lang",
  "worker",
  "wasm-url",
  "story",
  "lesson",
];

/** Those that leave the experiment alone: when they change, nothing is loaded again. */
export const lookNames: readonly string[] = ["views", "controls", "readonly", "theme", "lang", "story", "lesson"];
