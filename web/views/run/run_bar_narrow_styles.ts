// SPDX-License-Identifier: MIT
import { css } from "lit";

/** Rows, as few as can be: the bar stays in sight. Speed and learning rate are folded away until they are asked for. */
export const runBarNarrowStyles = css`
  @container (max-width: 1059.98px) {
    :host {
      column-gap: 12px;
    }
    button {
      padding-inline: 7px;
    }
    .tune {
      display: inline-flex;
    }
    .tool span,
    dl .rate {
      display: none;
    }
    dl {
      display: grid;
      gap: 0;
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: 5px;
      min-width: 5.6em;
    }
    dd {
      font-size: 12px;
    }
    .tuned:not(.open) {
      display: none;
    }
  }
  @container (max-width: 560px) {
    :host {
      gap: 4px 6px;
      margin: -4px 0;
    }
    .buttons {
      display: contents;
    }
    .group {
      flex: 1 1 auto;
      gap: 4px;
    }
    .pairs {
      flex: 1 1 100%;
    }
    .pair {
      flex: 1 1 0;
    }
    button {
      min-height: 32px;
    }
    .primary {
      flex: 1;
      min-width: 84px;
    }
    .tool {
      min-width: 34px;
    }
    bp-timeline:not(:defined) {
      margin: 1px 8px 4px;
      height: 19px;
    }
    .speed {
      display: grid;
      flex: 1 1 100%;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      column-gap: 10px;
    }
    .speed label {
      flex-direction: column;
      width: 108px;
      line-height: 1.2;
    }
  }
  @container (max-width: 330px) {
    .forward,
    .primary svg {
      display: none;
    }
    .primary {
      min-width: 56px;
    }
    .tool {
      min-width: 28px;
      padding-inline: 2px;
    }
  }
`;
