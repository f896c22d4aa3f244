// SPDX-License-Identifier: MIT
import { css } from "lit";

/** What every view shares: form controls, panels, visually hidden text. Each view lists `[tokens?, controls, own]`; tokens live on the root only. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    font: 14px/1.4 var(--bp-font);
    color: var(--bp-text);
    font-variant-numeric: tabular-nums;
  }
  button {
    font: inherit;
    color: inherit;
    min-height: 32px;
    padding: 4px 10px;
    border: 1px solid var(--bp-line);
    border-radius: var(--bp-radius);
    background: var(--bp-surface);
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--bp-line-strong);
  }
  button:disabled {
    color: var(--bp-muted);
    cursor: default;
  }
  button.primary {
    background: var(--bp-accent);
    border-color: var(--bp-accent);
    color: var(--bp-accent-text);
    font-weight: 600;
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
  }
  :is(button, input, select, summary, a, [tabindex]):focus-visible {
    outline: 2px solid var(--bp-accent);
    outline-offset: 2px;
  }
  input[type="number"],
  input[type="text"],
  select {
    font: inherit;
    color: inherit;
    min-height: 30px;
    padding: 2px 6px;
    border: 1px solid var(--bp-line);
    border-radius: 6px;
    background: var(--bp-surface);
    max-width: 100%;
  }
  input[type="range"] {
    width: 100%;
    margin: 0;
    height: 24px;
    accent-color: var(--bp-accent);
  }
  input[type="checkbox"] {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--bp-accent);
  }
  label {
    color: var(--bp-text);
  }
  h2 {
    margin: 0;
    font-size: 13px;
    font-weight: 650;
    letter-spacing: 0.02em;
  }
  .muted {
    color: var(--bp-muted);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    button,
    select,
    input[type="number"] {
      min-height: 40px;
    }
    input[type="range"] {
      height: 36px;
    }
  }
`;
