// SPDX-License-Identifier: MIT
import { css } from "lit";
import { toggleStyles } from "./toggle.ts";

/** One column; two beside each other where the element is wide. */
export const outputStyles = [
  toggleStyles,
  css`
    :host {
      display: block;
      container-type: inline-size;
    }
    .parts {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    section {
      min-width: 0;
    }
    .title {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
      min-height: 26px;
      margin-bottom: 4px;
    }
    .title h2 {
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .unit {
      color: var(--bp-accent);
    }
    .toggles {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 0 18px;
      margin-top: 2px;
    }
    section + section {
      padding-top: 8px;
      border-top: 1px solid var(--bp-line);
    }
    @container (min-width: 600px) {
      .parts {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        grid-template-rows: auto 1fr;
        column-gap: 24px;
      }
      .picture {
        grid-row: 1 / 3;
      }
      .picture + section {
        padding-top: 0;
        border-top: 0;
      }
    }
    bp-loss-chart {
      margin-top: 10px;
    }
    .note {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 12px;
      margin-top: 8px;
      padding: 8px 10px;
      border: 1px solid var(--bp-line);
      border-left: 4px solid var(--bp-accent);
      border-radius: 6px;
      background: var(--bp-surface);
      font-size: 13px;
    }
    .note p {
      flex: 1 1 200px;
      margin: 0;
    }
    .note.diverged {
      border-left-color: var(--bp-danger);
    }
  `,
];
