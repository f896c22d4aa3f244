// SPDX-License-Identifier: MIT
import { css } from "lit";

export const plotStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    font-size: 12px;
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  svg {
    display: block;
    max-width: 100%;
  }
  svg text {
    font-size: 12px;
    fill: var(--bp-text);
    font-variant-numeric: tabular-nums;
  }
  svg tspan {
    font-size: 9px;
  }
  .axes path {
    stroke: var(--bp-line);
    fill: none;
  }
  .axes text {
    fill: var(--bp-muted);
  }
  path {
    fill: none;
    stroke-width: 2;
  }
  .axes path,
  .lead {
    stroke-width: 1;
  }
  .backpropagation {
    --line: var(--bp-accent);
  }
  .forwardMode {
    --line: var(--bp-text);
  }
  :is(.backpropagation, .forwardMode) path {
    stroke: var(--line);
  }
  :is(.backpropagation, .forwardMode) circle {
    fill: var(--line);
  }
  .forwardMode path:not(.lead) {
    stroke-dasharray: 6 4;
  }
  :is(.backpropagation, .forwardMode) path.lead {
    stroke: var(--bp-line-strong);
    stroke-width: 1;
  }
  circle.own,
  :is(.backpropagation, .forwardMode) circle.own {
    fill: none;
    stroke: var(--bp-text);
    stroke-width: 2;
  }
  svg .value {
    font-weight: 650;
    paint-order: stroke;
    stroke: var(--bp-panel);
    stroke-width: 4px;
  }
  summary {
    min-height: 24px;
    width: fit-content;
    cursor: pointer;
    font-size: 13px;
  }
  .here :is(th, td) {
    font-weight: 700;
  }
`;
