// SPDX-License-Identifier: MIT
import { css } from "lit";

/** Where the parts stand: three columns, two, or one, by the width of the element (not of the window). */
export const layout = css`
  :host {
    display: block;
    container-type: inline-size;
    font: 14px/1.4 var(--bp-font);
    color: var(--bp-text);
    background: var(--bp-surface);
  }
  :host([hidden]) {
    display: none;
  }
  .parts {
    display: grid;
    gap: var(--bp-gap);
    padding: var(--bp-gap);
    grid-template-columns: minmax(0, 1fr);
  }
  .part {
    min-width: 0;
    background: var(--bp-panel);
    border: 1px solid var(--bp-line);
    border-radius: var(--bp-radius);
    padding: 12px;
  }
  .run {
    position: sticky;
    top: 0;
    z-index: 5;
    container-type: inline-size;
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
  @container (min-width: 760px) {
    .parts {
      grid-template-columns: minmax(0, 1fr) minmax(320px, 380px);
    }
    .run,
    .microscope,
    .try,
    .settings {
      grid-column: 1 / -1;
    }
    .output {
      order: 2;
    }
    .microscope {
      order: 3;
    }
    .settings {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @container (min-width: 1120px) {
    .parts {
      grid-template-columns: 272px minmax(0, 1fr) 336px;
      grid-template-rows: auto auto auto 1fr;
      align-items: start;
    }
    .settings {
      grid-area: 2 / 1 / span 3;
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (min-width: 1120px) {
    .network {
      grid-area: 2 / 2;
    }
    .microscope {
      grid-area: 3 / 2;
    }
    .try {
      grid-area: 4 / 2;
    }
    .output {
      grid-area: 2 / 3 / span 3;
    }
  }
  @container (min-width: 1800px) {
    .parts {
      grid-template-columns: 320px minmax(0, 1fr) 460px;
    }
  }
  @container (max-width: 559.98px) {
    .parts {
      padding: 8px;
      gap: 8px;
    }
    .part {
      padding: 10px;
    }
  }
`;
