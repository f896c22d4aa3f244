// SPDX-License-Identifier: MIT
import { css } from "lit";

/** A full line and a filled tag for what was kept, a broken line and an empty tag for what was put back. */
export const triedStyles = css`
  .marks .tried {
    stroke: var(--bp-text);
    stroke-opacity: 0.55;
    stroke-width: 3;
    stroke-dasharray: 1.5 6;
    stroke-linecap: round;
  }
  .marks .tried.kept {
    stroke: var(--bp-accent);
    stroke-opacity: 0.45;
    stroke-width: 11;
    stroke-dasharray: none;
  }
  .verdict {
    display: flex;
    align-items: center;
    justify-content: center;
    border: 1px dashed var(--bp-muted);
    border-radius: 4px;
    background: var(--bp-surface);
    color: var(--bp-text);
    font-size: 11px;
    font-weight: 600;
    line-height: 1;
    white-space: pre;
  }
  .verdict.kept {
    border: 1px solid var(--bp-accent);
    background: var(--bp-accent);
    color: var(--bp-accent-text);
  }
`;
