// SPDX-License-Identifier: MIT
import { css } from "lit";

export const headerStyles = css`
  .column-header {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 4px;
    font-size: 12px;
  }
  .title {
    display: flex;
    align-items: center;
    justify-content: center;
    height: 26px;
  }
  .title .name {
    font-weight: 650;
    white-space: nowrap;
  }
  .fixed {
    display: flex;
    align-items: center;
    height: 28px;
    color: var(--bp-muted);
    white-space: nowrap;
  }
  .column-header button,
  .adder {
    min-height: 26px;
    padding: 0;
    line-height: 1;
  }
  .look {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    flex: none;
    min-width: 24px;
  }
  .look:hover {
    color: var(--bp-accent);
  }
  .tight .look svg {
    display: none;
  }
  .look path {
    color: var(--bp-muted);
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
  }
  .remove {
    flex: none;
    width: 24px;
    color: var(--bp-muted);
    font-size: 16px;
  }
  .remove:hover {
    color: var(--bp-danger);
  }
  .stepper {
    display: flex;
    height: 28px;
  }
  .stepper button {
    width: 26px;
    min-height: 28px;
    font-size: 15px;
  }
  .stepper button:first-child {
    border-radius: 6px 0 0 6px;
  }
  .stepper button:last-child {
    border-radius: 0 6px 6px 0;
  }
  .stepper input[type="number"] {
    width: 36px;
    min-height: 28px;
    padding: 0 1px;
    margin: 0 -1px;
    border-radius: 0;
    text-align: center;
    appearance: textfield;
  }
  .stepper input:focus-visible {
    z-index: 1;
  }
  .stepper input::-webkit-inner-spin-button {
    appearance: none;
  }
  .column-header select {
    width: 88px;
    min-height: 28px;
    padding: 0 2px;
    font-size: 12px;
  }
  .adder {
    color: var(--bp-muted);
    font-size: 12px;
    background: var(--bp-surface);
    border-style: dashed;
    white-space: nowrap;
    z-index: 1;
  }
  .adder:hover:not(:disabled) {
    color: var(--bp-text);
    border-style: solid;
  }
  .vertical .column-header {
    flex-direction: row;
    align-items: flex-start;
    justify-content: flex-start;
    gap: 6px;
    padding: 4px 8px;
    border: 1px solid var(--bp-line);
    border-radius: var(--bp-radius);
    background: var(--bp-panel);
  }
  .vertical .title {
    justify-content: flex-start;
    height: 32px;
    margin-right: auto;
    gap: 2px;
  }
  .vertical .column-header select {
    flex: 0 1 88px;
    min-width: 56px;
  }
  .vertical .fixed {
    height: 32px;
  }
  .vertical .column-header .remove {
    margin: 0;
  }
  @media (pointer: coarse) {
    .vertical .column-header :is(button, select, input[type="number"]) {
      min-height: 32px;
      height: 32px;
    }
    .vertical .column-header .stepper :is(button, input) {
      width: 32px;
    }
    .vertical .column-header .remove {
      flex: 0 1 32px;
      min-width: 24px;
      width: auto;
    }
  }
`;
