// SPDX-License-Identifier: MIT
import { css } from "lit";

export const layerStyles = css`
  .histograms {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(190px, 100%), 1fr));
    gap: 10px 18px;
  }
  .histogram {
    margin: 0;
    min-width: 0;
    max-width: 260px;
  }
  .histogram figcaption {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    font-size: 12.5px;
  }
  .norm {
    color: var(--bp-muted);
  }
  .norm .number,
  .bars td {
    font-family: var(--bp-mono);
  }
  .histogram svg,
  .chart {
    display: block;
    width: 100%;
    height: auto;
  }
  .chart {
    max-width: 900px;
  }
  .later {
    display: grid;
    place-items: center;
    margin: 0;
    aspect-ratio: 220 / 112;
    font-size: 12.5px;
    color: var(--bp-muted);
  }
  .later.chart {
    aspect-ratio: auto;
    height: 220px;
  }
  svg text {
    font-size: 11px;
    fill: var(--bp-muted);
    font-variant-numeric: tabular-nums;
  }
  rect.positive {
    fill: var(--bp-positive);
  }
  rect.negative {
    fill: var(--bp-negative);
  }
  rect.mixed {
    fill: var(--bp-line-strong);
  }
  .zero,
  .base {
    stroke: var(--bp-line-strong);
  }
  .zero {
    stroke-dasharray: 2 3;
  }
  .rule {
    stroke: var(--bp-line);
  }
  .present {
    stroke: var(--bp-text);
    stroke-dasharray: 2 2;
  }
  :is(.look0, .look1, .look2, .look3, .look4, .look5) {
    --look: var(--bp-text);
  }
  .look0 {
    --look: var(--bp-accent);
  }
  .look1 {
    --look: color-mix(in oklab, var(--bp-accent) 80%, var(--bp-text));
    --dash: 7 3;
  }
  .look2 {
    --look: color-mix(in oklab, var(--bp-accent) 60%, var(--bp-text));
    --dash: 2 2;
  }
  .look3 {
    --look: color-mix(in oklab, var(--bp-accent) 40%, var(--bp-text));
    --dash: 9 3 2 3;
  }
  .look4 {
    --look: color-mix(in oklab, var(--bp-accent) 20%, var(--bp-text));
    --dash: 4 4;
  }
  .look5 {
    --dash: 12 3;
  }
  .line {
    fill: none;
    stroke: var(--look);
    stroke-width: 1.5;
    stroke-dasharray: var(--dash, none);
    stroke-linejoin: round;
  }
  .here .line {
    stroke-width: 2.75;
  }
  .dot,
  rect:is(.look0, .look1, .look2, .look3, .look4, .look5) {
    fill: var(--look);
  }
  .lead {
    stroke: var(--look);
    stroke-width: 1;
  }
  svg text.label {
    fill: var(--look);
  }
  .here .label {
    font-weight: 700;
  }
  .bars {
    width: 100%;
    max-width: 560px;
  }
  .bars th:first-child {
    width: 84px;
  }
  .bars td:nth-child(2),
  .bars th:nth-child(2) {
    width: 104px;
    text-align: right;
  }
  .bars thead th {
    color: var(--bp-muted);
    border-bottom: 1px solid var(--bp-line);
  }
  .bars .scale span:last-child {
    float: right;
  }
  .bars button,
  .idle button {
    min-height: 24px;
    padding: 0 6px;
    font-size: 12.5px;
  }
  .bars button {
    margin-left: -6px;
  }
  .bars .here button {
    font-weight: 700;
  }
  .bar svg {
    display: block;
    width: 100%;
    height: 12px;
  }
  .track {
    stroke: var(--bp-line);
  }
  .idle {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    margin: 0;
    font-size: 13px;
  }
  .warning b {
    color: var(--bp-danger);
    font-family: inherit;
    font-weight: 650;
  }
  .wide {
    grid-column: 1 / -1;
  }
`;
