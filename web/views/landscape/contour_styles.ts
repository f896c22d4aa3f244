// SPDX-License-Identifier: MIT
import { css } from "lit";

export const contourStyles = css`
  .contours {
    display: block;
    width: 100%;
    max-width: 560px;
    height: auto;
  }
  .band {
    stroke: var(--bp-surface);
    stroke-opacity: 0.45;
    stroke-width: 1;
  }
  .halo {
    fill: none;
    stroke: var(--bp-surface);
    stroke-width: 4.5;
    stroke-linejoin: round;
  }
  .path {
    fill: none;
    stroke: var(--bp-text);
    stroke-width: 1.75;
    stroke-linejoin: round;
  }
  .start {
    fill: var(--bp-surface);
    stroke: var(--bp-text);
    stroke-width: 1.75;
  }
  .now {
    fill: var(--bp-text);
    stroke: var(--bp-surface);
    stroke-width: 2;
  }
  .arrow line:not(.halo) {
    stroke-width: 2.5;
  }
  .downhill line:not(.halo) {
    stroke: var(--bp-accent);
  }
  .downhill .head {
    fill: var(--bp-accent);
  }
  .step line:not(.halo) {
    stroke: var(--bp-danger);
  }
  .step .head {
    fill: var(--bp-danger);
  }
  .label {
    font-size: 12px;
    font-weight: 600;
    fill: var(--bp-text);
  }
  .halo-text {
    paint-order: stroke;
    stroke: var(--bp-surface);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  h4 {
    margin: 0 0 4px;
    font-size: 13px;
  }
  .levels ol,
  .marks {
    display: grid;
    gap: 2px 12px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 12.5px;
  }
  .levels ol {
    grid-template-columns: repeat(auto-fill, minmax(148px, 1fr));
  }
  .levels li,
  .marks li {
    display: flex;
    align-items: center;
    gap: 7px;
    min-height: 18px;
  }
  .levels svg {
    flex: none;
    width: 22px;
    height: 14px;
  }
  .levels rect {
    stroke: var(--bp-line-strong);
    stroke-width: 1;
  }
  .levels .here {
    font-weight: 600;
  }
  .levels b {
    font-weight: 600;
    font-size: 12px;
  }
  .levels .note {
    margin-top: 6px;
  }
  .marks svg {
    flex: none;
    width: 26px;
    height: 12px;
    overflow: visible;
  }
  .facts .pair {
    grid-column: span 2;
  }
  .side {
    display: grid;
    gap: 14px;
    align-content: start;
  }
  @container (min-width: 900px) {
    .columns {
      grid-template-columns: minmax(0, 560px) minmax(260px, 420px);
    }
    .levels ol {
      grid-template-columns: 1fr;
    }
  }
  .axis {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
  }
  .axis legend {
    float: left;
    min-width: 5.5em;
  }
  .setting {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 26px;
  }
  .setting input[type="text"],
  bp-number-field {
    --bp-field-width: 84px;
  }
`;
