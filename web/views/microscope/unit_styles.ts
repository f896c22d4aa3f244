// SPDX-License-Identifier: MIT
import { css } from "lit";

export const unitStyles = css`
  .plot,
  .blame {
    display: block;
    width: 100%;
    height: auto;
  }
  .plot {
    max-width: 320px;
  }
  .blame {
    max-width: 380px;
  }
  .plot :is(.curve, .zero, .drop, .tangent),
  .blame .arrow {
    fill: none;
  }
  .curve {
    stroke: var(--bp-text);
    stroke-width: 1.75;
  }
  .zero {
    stroke: var(--bp-line);
  }
  .drop {
    stroke: var(--bp-line-strong);
    stroke-dasharray: 2 3;
  }
  .tangent {
    stroke: var(--bp-accent);
    stroke-width: 2;
  }
  .point {
    fill: var(--bp-accent);
    stroke: var(--bp-surface);
    stroke-width: 1.5;
  }
  .unit {
    fill: var(--bp-panel);
    stroke: var(--bp-line-strong);
  }
  .blame text {
    font-size: 12px;
    fill: var(--bp-text);
    font-variant-numeric: tabular-nums;
  }
  .blame .this {
    fill: var(--bp-muted);
    font-size: 11px;
  }
  .arrow.positive {
    stroke: var(--bp-positive);
  }
  .arrow.negative {
    stroke: var(--bp-negative);
    stroke-dasharray: 6 3;
  }
  .arrow.none {
    stroke: var(--bp-line-strong);
  }
  .head.positive {
    fill: var(--bp-positive);
  }
  .head.negative {
    fill: var(--bp-negative);
  }
  .head.none {
    fill: var(--bp-line-strong);
  }
  .back-terms {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
    align-items: start;
    gap: 10px 24px;
  }
  figure {
    margin: 0;
    min-width: 0;
  }
  figcaption,
  .key {
    margin: 0 0 4px;
    font-size: 12px;
    color: var(--bp-muted);
  }
  .key {
    margin: 4px 0 0;
  }
  .dash {
    display: inline-block;
    width: 22px;
    vertical-align: middle;
    border-top: 3px dashed var(--bp-negative);
  }
  .terms.sum :is(th, td) {
    padding-right: 3px;
  }
  .terms.sum td {
    font-size: 12px;
  }
  .sum tfoot :is(th, td) {
    padding-top: 4px;
    border-top: 1px solid var(--bp-line);
    font-weight: 650;
  }
  .terms.sum th:first-child {
    width: 19%;
    text-align: left;
  }
  .terms.sum tfoot th:first-child {
    width: auto;
  }
  .sum tbody button {
    max-width: 100%;
    min-height: 24px;
    padding: 0 1px;
    margin-left: -2px;
    overflow: hidden;
    text-overflow: ellipsis;
    font-size: 12.5px;
  }
  .sum tbody tr:hover {
    background: var(--bp-panel);
  }
  .sum .rest {
    text-align: left;
    font-family: inherit;
  }
  .terms.sum th :is(math) {
    font-size: 1em;
  }
  @container (max-width: 360px) {
    .terms.sum {
      table-layout: fixed;
    }
    .terms.sum td,
    .sum tbody button {
      font-size: 10.5px;
    }
  }
  @container (min-width: 680px) {
    .back {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 1100px) {
    .back {
      grid-column: span 1;
    }
  }
`;
