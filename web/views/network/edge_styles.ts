// SPDX-License-Identifier: MIT
import { css } from "lit";

export const edgeStyles = css`
  .edge {
    fill: none;
    stroke: var(--bp-muted);
    outline: none;
    pointer-events: visibleStroke;
  }
  /* The halo shows the focus: a frame around a curve would enclose half the drawing. */
  .edge:focus-visible {
    outline: none;
  }
  .edge.positive {
    stroke: var(--bp-positive);
  }
  .edge.negative {
    stroke: var(--bp-negative);
    stroke-dasharray: 7 4;
  }
  .summary {
    fill: none;
    stroke: var(--bp-line-strong);
    stroke-dasharray: 1 4;
    stroke-linecap: round;
    stroke-opacity: 0.7;
    pointer-events: none;
  }
  .halo {
    fill: none;
    stroke: var(--bp-accent);
    stroke-opacity: 0.45;
    stroke-width: 13;
    stroke-linecap: round;
    pointer-events: none;
  }
  .port {
    fill: var(--bp-line-strong);
  }
  .ring {
    fill: transparent;
    pointer-events: all;
    cursor: pointer;
  }
  .dot {
    fill: var(--bp-muted);
    stroke: var(--bp-surface);
    stroke-width: 1.5;
    outline: none;
    pointer-events: all;
    cursor: pointer;
  }
  .dot.positive {
    fill: var(--bp-positive);
  }
  .dot.negative {
    fill: var(--bp-negative);
  }
  .dot[data-selected],
  .dot:focus-visible {
    outline: none;
    stroke: var(--bp-accent);
    stroke-width: 3;
  }
`;
