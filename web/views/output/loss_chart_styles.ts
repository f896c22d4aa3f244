// SPDX-License-Identifier: MIT
import { css } from "lit";

export const lossChartStyles = css`
  :host {
    display: block;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 12px;
    font-size: 12.5px;
  }
  .item {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    white-space: nowrap;
    color: var(--bp-muted);
  }
  .item path {
    fill: none;
    stroke-width: 2;
  }
  .train path {
    stroke: var(--bp-accent);
  }
  .test path {
    stroke: var(--bp-text);
    stroke-dasharray: 5 3;
  }
  .item .number {
    min-width: 8ch;
    color: var(--bp-text);
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    font-size: 12.5px;
  }
  .hint {
    height: 0;
    margin: 0;
    text-align: center;
    transform: translateY(-86px);
  }
  .chart {
    height: 150px;
    border-radius: 4px;
  }
  .present {
    position: absolute;
    top: 0;
    bottom: 0;
    width: 1.5px;
    margin-left: -0.75px;
    background: var(--bp-accent);
    pointer-events: none;
  }
  .present::before {
    content: "";
    position: absolute;
    top: -4px;
    left: -3px;
    border: 3.75px solid transparent;
    border-top: 6px solid var(--bp-accent);
    border-bottom: 0;
  }
  .present[hidden] {
    display: none;
  }
  bp-courses {
    display: block;
    margin-top: 8px;
  }
  .u-cursor-x {
    border-color: var(--bp-line-strong);
  }
`;
