// SPDX-License-Identifier: MIT
import { css } from "lit";

export const weightPicturesStyles = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 8px;
    margin-bottom: 6px;
  }
  .to {
    font-size: 12.5px;
  }
  .units {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(42px, 1fr));
    gap: 4px;
  }
  .units button {
    display: grid;
    justify-items: center;
    min-height: 0;
    padding: 3px 1px 1px;
  }
  .units button[aria-pressed="true"] {
    border-color: var(--bp-accent);
    box-shadow: inset 0 0 0 1px var(--bp-accent);
  }
  .units canvas {
    width: 32px;
    height: 32px;
    image-rendering: pixelated;
  }
  .below {
    font-size: 11px;
    line-height: 1.4;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .positive {
    color: var(--bp-positive);
  }
  .negative {
    color: var(--bp-negative);
  }
  .close {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px;
    margin-top: 8px;
    max-width: 560px;
  }
  figure {
    display: grid;
    grid-template-rows: 1fr auto auto;
    min-width: 0;
    margin: 0;
    font-size: 12px;
  }
  figcaption {
    align-self: end;
    line-height: 1.25;
  }
  figure canvas {
    width: 100%;
    aspect-ratio: 1;
    border: 1px solid var(--bp-line);
  }
  .scale {
    color: var(--bp-muted);
    font-variant-numeric: tabular-nums;
  }
  .words {
    margin: 4px 0 0;
    font-size: 12.5px;
  }
`;
