// SPDX-License-Identifier: MIT
import { css } from "lit";

/** The table of all combinations. */
export const billStyles = css`
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 8px 16px;
    margin: 10px 0;
  }
  bp-number-field {
    flex: 0 1 320px;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    background: var(--bp-surface);
  }
  th,
  td {
    padding: 5px 12px;
    border-bottom: 1px solid var(--bp-line);
    text-align: right;
    font-weight: 400;
    white-space: nowrap;
  }
  thead th {
    font-size: 12px;
    color: var(--bp-muted);
    vertical-align: bottom;
  }
  th:first-child {
    text-align: left;
  }
  .own {
    font-weight: 600;
  }
  .own th,
  .own td {
    font-weight: inherit;
    background: color-mix(in srgb, var(--bp-accent) 10%, transparent);
  }
  .tag {
    margin-left: 6px;
    font-size: 12px;
    color: var(--bp-muted);
  }
  .note {
    margin-top: 6px;
    font-size: 12px;
  }
  @container (max-width: 520px) {
    table {
      font-size: 12px;
    }
    th,
    td {
      padding: 5px 4px;
      white-space: normal;
    }
    .tag {
      display: block;
      margin: 0;
      font-size: 11px;
    }
  }
`;
