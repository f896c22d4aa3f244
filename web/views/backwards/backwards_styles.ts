// SPDX-License-Identifier: MIT
import { css } from "lit";

/** What the sections of "Why backwards" share. */
export const backwardsStyles = css`
  :host {
    display: block;
  }
  h3 {
    margin: 0 0 4px;
    font-size: 15px;
  }
  h4 {
    margin: 0;
    font-size: 14px;
  }
  h4 .muted {
    font-weight: 400;
    font-size: 13px;
  }
  p {
    margin: 0 0 8px;
    max-width: 110ch;
  }
  .note {
    font-size: 13px;
    color: var(--bp-muted);
  }
  .scroll {
    overflow-x: auto;
    max-width: 100%;
  }
  table {
    border-collapse: collapse;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 4px 10px;
    border-bottom: 1px solid var(--bp-line);
    text-align: right;
    vertical-align: baseline;
    white-space: nowrap;
  }
  thead th {
    font-size: 12px;
    font-weight: 500;
    color: var(--bp-muted);
  }
  th[scope="row"] {
    font-weight: 500;
  }
  th:first-child {
    text-align: left;
    padding-left: 0;
  }
  td {
    font-family: var(--bp-mono);
  }
`;
