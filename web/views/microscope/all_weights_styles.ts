// SPDX-License-Identifier: MIT
import { css } from "lit";

export const allWeightsStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .box {
    max-height: 420px;
    overflow: auto;
    border: 1px solid var(--bp-line);
    border-radius: var(--bp-radius);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 12.5px;
  }
  caption {
    padding: 6px 10px;
    text-align: left;
    color: var(--bp-muted);
  }
  th,
  td {
    padding: 1px 10px;
    text-align: right;
    font-weight: 400;
    white-space: nowrap;
  }
  th:first-child,
  .place {
    text-align: left;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--bp-panel);
    border-bottom: 1px solid var(--bp-line);
  }
  td.number {
    font-family: var(--bp-mono);
    min-width: 14ch;
  }
  .group th {
    padding-top: 8px;
    font-weight: 650;
  }
  .place {
    color: var(--bp-muted);
  }
  td button,
  tbody th button,
  thead button {
    min-height: 26px;
    padding: 1px 6px;
  }
  tr.now {
    background: var(--bp-panel);
    box-shadow: inset 3px 0 var(--bp-accent);
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-top: 8px;
  }
  @container (max-width: 560px) {
    .place {
      display: none;
    }
    th,
    td {
      padding: 1px 4px;
    }
    td.number {
      min-width: 0;
      font-size: 11.5px;
    }
  }
`;
