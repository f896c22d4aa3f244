// SPDX-License-Identifier: MIT
import { css } from "lit";

export const weightStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .boxes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
  }
  .box {
    min-width: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 8px;
    padding: 8px 12px 12px;
    border: 1px solid var(--bp-line);
    border-radius: var(--bp-radius);
  }
  .box header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
  }
  h3 {
    margin: 0;
    flex: 1;
    min-width: 12ch;
    font-size: 13px;
    font-weight: 650;
  }
  .sub {
    margin: 4px 0 0;
    font-weight: 600;
    font-size: 13px;
  }
  .note {
    margin: 0;
    max-width: 78ch;
    font-size: 13px;
    color: var(--bp-muted);
  }
  .note b {
    color: var(--bp-text);
    font-family: var(--bp-mono);
    font-weight: 500;
  }
  .meanings {
    margin: 0;
    padding: 0;
    display: grid;
    gap: 3px;
    list-style: none;
    font-size: 13px;
  }
  .meanings li {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr);
    align-items: center;
    gap: 8px;
  }
  .meanings .of {
    justify-self: end;
    color: var(--bp-muted);
    font-size: 12px;
  }
  .terms,
  .facts {
    border-collapse: collapse;
    font-size: 12.5px;
  }
  .terms {
    table-layout: fixed;
    width: 100%;
    max-width: 520px;
  }
  :is(.terms, .facts) :is(th, td) {
    padding: 2px 8px 2px 0;
    text-align: right;
    font-weight: 400;
    white-space: nowrap;
  }
  :is(.terms, .facts) td {
    font-family: var(--bp-mono);
  }
  .facts th {
    text-align: left;
  }
  .terms th:first-child {
    width: 48px;
  }
  .terms td {
    padding-right: 2px;
    font-size: 12px;
    letter-spacing: -0.02em;
  }
  .terms thead th {
    padding-right: 2px;
    border-bottom: 1px solid var(--bp-line);
    color: var(--bp-muted);
  }
  .terms .followed,
  .terms .followed th {
    font-weight: 650;
  }
  .terms .followed th {
    box-shadow: inset 2px 0 var(--bp-accent);
  }
  .more {
    justify-self: start;
    font-size: 12.5px;
  }
  .lines {
    margin: 0;
    padding: 0;
    display: grid;
    gap: 8px;
    list-style: none;
  }
  .lines li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
  }
  .arithmetic {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 5px;
    font: 12.5px var(--bp-mono);
  }
  .sign {
    color: var(--bp-muted);
  }
  .closing {
    margin-left: -5px;
  }
  .opening {
    margin-right: -5px;
  }
  .matrix-line {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding: 6px 0;
    border-top: 1px solid var(--bp-line);
  }
  .matrix-row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 20px;
  }
  .bottom {
    margin-top: 8px;
  }
  .waiting {
    margin: 12px 0;
    color: var(--bp-muted);
  }
  .says {
    margin: 0;
    max-width: 78ch;
    font-size: 13px;
  }
  @container (max-width: 360px) {
    .box {
      padding-inline: 8px;
    }
    .terms {
      table-layout: auto;
      font-size: 10.5px;
    }
    .terms :is(th, td) {
      padding-right: 3px;
      font-size: inherit;
    }
    .terms th:first-child {
      width: auto;
    }
  }
  @container (min-width: 680px) {
    .boxes {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    :is(.chain, .update, .matrices) {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 1100px) {
    .boxes {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    :is(.chain, .update) {
      grid-column: span 2;
    }
  }
`;
