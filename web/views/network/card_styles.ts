// SPDX-License-Identifier: MIT
import { css } from "lit";

export const cardStyles = css`
  :host {
    display: block;
    padding: 8px 10px;
    background: var(--bp-surface);
    border: 1px solid var(--bp-line-strong);
    border-radius: var(--bp-radius);
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
    font-size: 12px;
    line-height: 1.3;
  }
  .head {
    display: flex;
    justify-content: space-between;
    gap: 8px;
  }
  .joins,
  .hint {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .value {
    margin: 2px 0 1px;
    font: 600 17px/1.25 var(--bp-mono);
    white-space: nowrap;
  }
  .value.moved {
    font-size: 13px;
    line-height: 21px;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    margin: 0 0 1px;
    font-size: 11px;
    line-height: 15px;
  }
  dd {
    margin: 0;
    font-family: var(--bp-mono);
    text-align: right;
    white-space: nowrap;
  }
  .negative {
    color: var(--bp-negative);
  }
  .positive {
    color: var(--bp-positive);
  }
  form {
    margin: 2px 0 0;
  }
  .row {
    display: flex;
    gap: 4px;
  }
  input[type="text"] {
    flex: 1;
    min-width: 0;
    font-family: var(--bp-mono);
  }
  @media (pointer: coarse) {
    /* Smaller text makes phones zoom in. */
    input[type="text"] {
      font-size: 16px;
    }
  }
  button {
    min-height: 30px;
    padding: 2px 8px;
  }
  p {
    margin: 3px 0 0;
    white-space: nowrap;
  }
  p:empty {
    display: none;
  }
  .problem {
    color: var(--bp-danger);
  }
`;
