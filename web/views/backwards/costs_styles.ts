// SPDX-License-Identifier: MIT
import { css } from "lit";

export const costsStyles = css`
  :host {
    container-type: inline-size;
  }
  .costs {
    width: 100%;
    max-width: 900px;
  }
  .costs th:first-child {
    width: 40%;
    min-width: 220px;
    white-space: normal;
  }
  .costs thead th {
    white-space: normal;
    vertical-align: bottom;
  }
  .how {
    display: block;
    font-size: 12px;
    color: var(--bp-muted);
  }
  .bar {
    display: block;
    width: 100%;
    height: 6px;
    margin-top: 4px;
    fill: var(--bp-line-strong);
  }
  [data-method="backpropagation"] .bar {
    fill: var(--bp-accent);
  }
  .run {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    margin: 10px 0;
  }
  .run .note {
    flex: 1 1 260px;
    max-width: 90ch;
  }
  .costs td:is(:nth-child(4), :nth-child(5)) {
    min-width: 11ch;
  }
  .difference {
    margin: 4px 0 0;
  }
  .gradients {
    margin: 4px 0 8px;
  }
  tfoot th {
    color: var(--bp-muted);
    font-size: 12px;
    border-bottom: 0;
  }
  tfoot td {
    border-bottom: 0;
  }
  .gradients thead th {
    white-space: normal;
    vertical-align: bottom;
  }
  @container (width < 520px) {
    .costs :is(th, td) {
      padding-inline: 2px;
      font-size: 11.5px;
    }
    .costs thead th {
      font-size: 11px;
    }
    .gradients .layer {
      display: block;
    }
    .costs th:first-child {
      width: auto;
      min-width: 88px;
      padding-left: 0;
    }
    .costs td:is(:nth-child(4), :nth-child(5)) {
      min-width: 7ch;
    }
    .gradients :is(th, td) {
      padding-inline: 5px;
      font-size: 11.5px;
    }
  }
`;
