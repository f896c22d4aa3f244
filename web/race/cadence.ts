// SPDX-License-Identifier: MIT

/** Every step up to here is looked at … */
const EVERY_STEP_UNTIL = 64;
/** … and from there on every time the number of steps has grown by this share. */
const GROWTH = 0.01;

/**
 * The step at which a lane is looked at (its loss on the whole sets is found) after this one. A function of the step
 * alone, so that a race gives the same table however fast it runs.
 */
export function nextLook(step: number): number {
  return step + (step < EVERY_STEP_UNTIL ? 1 : Math.max(1, Math.floor(step * GROWTH)));
}

/** The same in words, for the page. */
export const cadenceInWords = `after every step up to ${EVERY_STEP_UNTIL}, then whenever the steps have grown by ${GROWTH * 100} %`;
