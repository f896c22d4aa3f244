// SPDX-License-Identifier: MIT
import { css } from "lit";

export const climberStyles = css`
  .climber {
    display: block;
    width: 100%;
    max-width: 760px;
    height: auto;
    user-select: none;
    touch-action: pan-y;
    cursor: ew-resize;
  }
  .ground {
    fill: var(--bp-surface);
  }
  .fog .ground {
    fill: var(--bp-panel);
  }
  .foggy {
    font-size: 12.5px;
    fill: var(--bp-muted);
  }
  .curve {
    fill: none;
    stroke: var(--bp-text);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .trail {
    fill: none;
    stroke: var(--bp-line-strong);
    stroke-width: 1;
    stroke-dasharray: 3 2;
  }
  .print {
    fill: var(--bp-line-strong);
  }
  .tangent {
    stroke: var(--bp-accent);
    stroke-width: 3;
    stroke-linecap: round;
  }
  .next line {
    stroke: var(--bp-danger);
    stroke-width: 2;
  }
  .next path {
    fill: var(--bp-danger);
  }
  .ball {
    outline: none;
  }
  .ball .reach {
    fill: transparent;
  }
  .ball:focus-visible .reach {
    stroke: var(--bp-accent);
    stroke-width: 2;
  }
  .ball .point {
    fill: var(--bp-accent);
    stroke: var(--bp-surface);
    stroke-width: 2;
  }
  .ball.outside .point {
    fill: var(--bp-danger);
  }
  .ball.held .point {
    stroke: var(--bp-text);
  }
  @media (prefers-reduced-motion: no-preference) {
    .ball:not(.held) circle {
      transition:
        cx 0.16s,
        cy 0.16s;
    }
  }
  .sum {
    font: 13px/1.4 var(--bp-mono);
    overflow-wrap: anywhere;
  }
  .controls {
    display: grid;
    gap: 10px;
    align-content: start;
    --bp-field-width: 84px;
  }
  .buttons,
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .buttons .primary {
    min-width: 11ch;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    align-items: center;
  }
  .way legend {
    float: left;
    margin-right: 14px;
  }
  .way label,
  .check {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 26px;
    cursor: pointer;
  }
  .check {
    justify-self: start;
  }
  .hand {
    display: grid;
    gap: 8px;
    padding-top: 10px;
    border-top: 1px solid var(--bp-line);
  }
  .hand > button {
    justify-self: start;
  }
  .hand [aria-pressed="true"] {
    border-color: var(--bp-accent);
    box-shadow: inset 0 0 0 1px var(--bp-accent);
  }
  details summary {
    min-height: 28px;
    font-size: 13px;
    cursor: pointer;
  }
  table {
    border-collapse: collapse;
    font: 12.5px/1.5 var(--bp-mono);
  }
  th {
    font-weight: 500;
    color: var(--bp-muted);
  }
  th,
  td {
    padding: 0 0 0 20px;
    text-align: right;
    min-width: 10ch;
  }
`;
