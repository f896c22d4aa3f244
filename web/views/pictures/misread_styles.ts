// SPDX-License-Identifier: MIT
import { css } from "lit";

export const misreadStyles = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  p {
    margin: 4px 0;
  }
  .more {
    font-size: 12px;
  }
  .letters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(54px, 1fr));
    gap: 6px;
  }
  .letter {
    display: grid;
    grid-template-columns: auto auto;
    justify-content: center;
    justify-items: center;
    column-gap: 4px;
    min-height: 0;
    padding: 4px 2px 2px;
    font-size: 12px;
    line-height: 1.25;
  }
  .letter[aria-pressed="true"] {
    border-color: var(--bp-accent);
    box-shadow: inset 0 0 0 1px var(--bp-accent);
  }
  .letter canvas,
  .sure {
    grid-column: 1 / -1;
  }
  .letter canvas {
    width: 40px;
    height: 40px;
    image-rendering: pixelated;
  }
  /* Drawn here, not text: the button's name says it in words. */
  .letter span::before {
    content: attr(data-text);
    white-space: nowrap;
  }
  .is {
    font-weight: 650;
  }
  .as {
    font-weight: 650;
    color: var(--bp-danger);
  }
  .right .as {
    color: var(--bp-ok);
  }
  .right canvas {
    opacity: 0.4;
  }
  .sure {
    color: var(--bp-muted);
    font-size: 11px;
  }
`;
