// SPDX-License-Identifier: MIT

/**
 * What a person can do that a lesson can ask for ("you stepped back once"): every one is counted from when the lesson's step
 * was entered. step: one mini-batch forward, by the button or the element's API; back: by any unit; learning-rate … penalty: a
 * setting was changed; design: layers, units, features or activations were changed; microscope: it was put on something.
 */
export const deeds = [
  "play", "pause", "stage", "step", "epoch", "back", "seek", "reset", "undo", "redo", "switch-course",
  "set-weight", "learning-rate", "batch-size", "optimizer", "learner", "penalty", "loss",
  "data", "noise", "seed", "design", "activation", "microscope", "try-input", "pin", "explore",
] as const; // prettier-ignore
export type Deed = (typeof deeds)[number];

/**
 * What a part below the network has found out, told with the event "bp-told" ({name, value}): the climber's footing
 * ("moving", "plateau", "local-valley", "lowest-valley", "leaping", "left") and its number of steps; the race's state
 * ("ready", "running", "paused", "ended") and how many lanes reached the loss; whether "Why backwards" has counted; which
 * misreadings were looked at.
 */
export const findings = [
  "climber-footing", "climber-steps", "climber-curve", "race-state", "race-reached", "backwards-ran", "misreading-followed",
] as const; // prettier-ignore
export type Finding = (typeof findings)[number];
/** The detail of "bp-told", which bubbles out of the part (composed). */
export interface Told {
  name: Finding;
  value: string | number | boolean;
}
