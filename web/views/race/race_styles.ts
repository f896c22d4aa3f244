// SPDX-License-Identifier: MIT
import { css } from "lit";

export const raceStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  h3 {
    margin: 0 0 4px;
    font-size: 15px;
  }
  p {
    margin: 0 0 10px;
    max-width: 110ch;
  }
  .note {
    font-size: 12.5px;
    color: var(--bp-muted);
  }
  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-bottom: 10px;
  }
  .presets [aria-pressed="true"] {
    border-color: var(--bp-accent);
    box-shadow: inset 0 0 0 1px var(--bp-accent);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 18px;
    margin-bottom: 10px;
  }
  .bar .run {
    display: flex;
    gap: 6px;
  }
  .bar .run .primary {
    min-width: 84px;
  }
  .bar bp-slider-field {
    width: 220px;
  }
  .bar bp-number-field {
    --bp-field-width: 84px;
  }
  .pair {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .editor {
    display: grid;
    gap: 6px;
    justify-items: start;
    margin-bottom: 12px;
  }
  .editor .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
  }
  .editor bp-number-field {
    --bp-field-width: 72px;
  }
  .lane {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .sample {
    flex: none;
  }
  .sample path,
  .chart .line {
    fill: none;
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .chart {
    display: block;
    max-width: 100%;
  }
  .chart text {
    font-size: 11px;
    fill: var(--bp-muted);
    font-variant-numeric: tabular-nums;
  }
  .chart .name {
    font-size: 12.5px;
    font-style: italic;
    fill: var(--bp-text);
  }
  .chart text.number {
    font-size: 12px;
    font-weight: 700;
    fill: currentcolor;
    stroke: none;
  }
  .chart :is(.rule, .tick, .frame) {
    fill: none;
    stroke: var(--bp-line);
  }
  .chart :is(.tick, .frame) {
    stroke: var(--bp-line-strong);
  }
  .chart .goal {
    stroke: var(--bp-text);
    stroke-dasharray: 1 3;
  }
  .chart .goal-name {
    fill: var(--bp-text);
  }
  .chart .lead {
    stroke-width: 1;
    opacity: 0.6;
  }
  .chart .reached {
    fill: var(--bp-surface);
    stroke-width: 2;
  }
  .chart .end {
    fill: currentcolor;
    stroke: none;
  }
  .wide {
    position: relative;
    overflow-x: auto;
    margin: 12px 0 8px;
  }
  table {
    border-collapse: collapse;
    font-size: 13px;
    width: 100%;
    min-width: 720px;
  }
  th,
  td {
    padding: 4px 8px;
    text-align: right;
    font-weight: 400;
    white-space: nowrap;
    border-bottom: 1px solid var(--bp-line);
  }
  td {
    font-variant-numeric: tabular-nums;
    min-width: 9ch;
  }
  thead th {
    font-size: 12px;
    color: var(--bp-muted);
    vertical-align: bottom;
  }
  thead tr:first-child th[colspan] {
    text-align: left;
    border-bottom: 0;
  }
  th[scope="row"],
  th[rowspan="2"]:first-child {
    text-align: left;
  }
  tbody th {
    width: 34%;
  }
  .group {
    border-left: 1px solid var(--bp-line);
  }
  .status {
    display: block;
    padding-left: 48px;
    font-size: 12px;
    color: var(--bp-muted);
    white-space: normal;
  }
  .status.bad {
    color: var(--bp-danger);
  }
  @container (max-width: 560px) {
    tbody th .lane {
      white-space: normal;
      min-width: 150px;
    }
  }
  .outcome {
    min-height: 1.4em;
    font-weight: 600;
  }
`;
