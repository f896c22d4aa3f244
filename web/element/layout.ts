// SPDX-License-Identifier: MIT
import { css } from "lit";

/**
 * Where the parts stand: three columns, two, or one, by the width they have (not the window's) and by which of them are
 * shown (arrangement.ts): a column that nobody needs leaves its place to the others. A lesson stands at their left, or above.
 */
export const layout = css`
  :host {
    display: block;
    container: bp-whole / inline-size;
    font: 14px/1.4 var(--bp-font);
    color: var(--bp-text);
    background: var(--bp-surface);
  }
  :host([hidden]) {
    display: none;
  }
  .frame {
    display: flex;
    flex-direction: column;
  }
  .column {
    display: contents;
  }
  .coming {
    margin: var(--bp-gap) var(--bp-gap) 0;
    padding: 24px;
    border: 1px solid var(--bp-line);
    border-radius: var(--bp-radius);
    color: var(--bp-muted);
  }
  /* A picture finds its new width a frame after its part: meanwhile nothing scrolls sideways for it. */
  .room {
    container: bp-room / inline-size;
    min-width: 0;
    overflow-x: clip;
  }
  .parts {
    display: grid;
    gap: var(--bp-gap);
    padding: var(--bp-gap);
    grid-template-columns: minmax(0, 1fr);
  }
  .part {
    position: relative;
    min-width: 0;
    background: var(--bp-panel);
    border: 1px solid var(--bp-line);
    border-radius: var(--bp-radius);
    padding: 12px;
  }
  .run {
    position: sticky;
    top: var(--bp-lesson-bar, 0);
    z-index: 5;
    container-type: inline-size;
  }
  .center {
    display: contents;
  }
  .network {
    order: 1;
    background: var(--bp-surface);
  }
  .microscope {
    order: 2;
  }
  .output {
    order: 3;
  }
  .try {
    order: 4;
  }
  .explore {
    order: 6;
    grid-column: 1 / -1;
  }
  .settings {
    order: 5;
    display: grid;
    gap: var(--bp-gap);
    align-content: start;
    min-width: 0;
  }
  /* Where the lesson is above, its way back and on stays in sight above the run bar (views/lesson/lesson_styles.ts). */
  @media (min-height: 561px) {
    .reading {
      --bp-lesson-bar: 51px;
    }
  }
  @container bp-whole (min-width: 1040px) {
    .reading {
      --bp-lesson-bar: 0px;

      display: grid;
      grid-template-columns: clamp(372px, 30%, 440px) minmax(0, 1fr);
      align-items: start;
    }
    .reading .column {
      display: block;
      position: sticky;
      top: 0;
      min-width: 0;
      padding: var(--bp-gap) 0 0 var(--bp-gap);
    }
    .coming {
      margin: 0;
    }
  }
  /* Two columns: network and output beside each other, whatever else there is below them. */
  @container bp-room (min-width: 640px) {
    .run {
      grid-column: 1 / -1;
    }
    .middle.right,
    .middle.left {
      grid-template-columns: minmax(0, 1fr) clamp(280px, 33%, 380px);
    }
    .left.right:not(.middle) {
      grid-template-columns: clamp(280px, 34%, 360px) minmax(0, 1fr);
    }
    .middle:not(.every) {
      align-items: start;
    }
    .middle:not(.every) .center {
      display: grid;
      gap: var(--bp-gap);
      min-width: 0;
    }
    .left.right:not(.middle) .settings {
      order: 0;
    }
    .left:not(.middle, .right) .settings {
      grid-template-columns: repeat(auto-fit, minmax(300px, 1fr));
    }
  }
  @container bp-room (min-width: 640px) and (max-width: 1119.98px) {
    .middle.left.right:not(.every) {
      grid-template-rows: auto 1fr;
    }
    .middle.left.right.runs:not(.every) {
      grid-template-rows: auto auto 1fr;
    }
    .middle.left.right:not(.every) .center,
    .middle.left.right:not(.every) .settings {
      grid-column: 1;
    }
    .middle.left.right:not(.every) .output {
      grid-area: 1 / 2 / span 2;
    }
    .middle.left.right.runs:not(.every) .output {
      grid-row: 2 / span 2;
    }
  }
  @container bp-room (min-width: 760px) and (max-width: 1119.98px) {
    .every.middle.right {
      grid-template-columns: minmax(0, 1fr) minmax(320px, 380px);
    }
    .every :is(.microscope, .try, .settings) {
      grid-column: 1 / -1;
    }
    .every .output {
      order: 2;
    }
    .every .microscope {
      order: 3;
    }
    .every .settings {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @container bp-room (min-width: 1120px) {
    .parts {
      align-items: start;
    }
    .left.middle {
      grid-template-columns: 272px minmax(0, 1fr);
    }
    .left.middle.right {
      grid-template-columns: 272px minmax(0, 1fr) 336px;
    }
    .left.middle .settings {
      order: 0;
      grid-template-columns: minmax(0, 1fr);
    }
    .middle .center {
      display: grid;
      gap: var(--bp-gap);
      min-width: 0;
      order: 1;
    }
  }
  @container bp-room (min-width: 1800px) {
    .left.middle.right {
      grid-template-columns: 320px minmax(0, 1fr) 460px;
    }
  }
  @container bp-room (max-width: 559.98px) {
    .parts {
      padding: 8px;
      gap: 8px;
    }
    .part {
      padding: 10px;
    }
  }
`;
