// SPDX-License-Identifier: MIT
import { css } from "lit";

export const slopeStyles = css`
  .slope {
    display: block;
    width: 100%;
    max-width: 700px;
    height: auto;
    user-select: none;
  }
  .slope :is(.curve, .drop) {
    fill: none;
  }
  .curve {
    stroke: var(--bp-text);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .drop {
    stroke: var(--bp-line-strong);
    stroke-dasharray: 2 3;
  }
  .tangent {
    stroke: var(--bp-accent);
    stroke-width: 2;
  }
  .next line {
    stroke: var(--bp-danger);
    stroke-width: 2.5;
  }
  .next :is(path, circle) {
    fill: var(--bp-danger);
  }
  .next.small line {
    stroke-dasharray: 3 2;
  }
  .handle {
    cursor: ew-resize;
    touch-action: none;
    outline: none;
  }
  .handle .reach {
    fill: transparent;
  }
  .handle:focus-visible .reach {
    stroke: var(--bp-accent);
    stroke-width: 2;
  }
  .handle .point {
    fill: var(--bp-accent);
    stroke: var(--bp-surface);
    stroke-width: 2;
  }
  .handle:is(:hover, .held) .point {
    stroke: var(--bp-text);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 12.5px;
    color: var(--bp-muted);
  }
  .key li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .key svg {
    flex: none;
    width: 22px;
    height: 10px;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .range {
    display: grid;
    grid-template-columns: auto minmax(90px, 220px) 9ch;
    justify-content: start;
    align-items: center;
    gap: 10px;
    font-size: 13px;
  }
`;
