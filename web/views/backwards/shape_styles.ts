// SPDX-License-Identifier: MIT
import { css } from "lit";

export const shapeStyles = css`
  :host {
    display: inline-block;
    min-width: 40px;
  }
  figure {
    margin: 0;
    display: grid;
    justify-items: center;
    gap: 3px;
  }
  .symbol {
    font: 12px var(--bp-mono);
    white-space: nowrap;
  }
  figcaption {
    font-size: 12px;
    color: var(--bp-muted);
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  svg {
    display: block;
    overflow: visible;
    fill: var(--bp-panel);
  }
  svg:focus-visible {
    outline: 2px solid var(--bp-accent);
    outline-offset: 3px;
  }
  rect {
    vector-effect: non-scaling-stroke;
  }
  .cell {
    stroke: var(--bp-line);
    stroke-width: 0.5;
  }
  .frame {
    fill: none;
    stroke: var(--bp-line-strong);
    stroke-width: 1;
  }
  svg:not(:has(.cell)) .frame {
    fill: var(--bp-panel);
  }
  .made .frame {
    stroke: var(--bp-accent);
    stroke-width: 2;
  }
  .made .symbol {
    color: var(--bp-accent);
    font-weight: 650;
  }
  .at {
    fill: none;
    stroke: var(--bp-text);
    stroke-width: 2;
  }
`;
