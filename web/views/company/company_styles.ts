// SPDX-License-Identifier: MIT
import { css } from "lit";

export const companyStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  h3 {
    margin: 0 0 6px;
    font-size: 15px;
  }
  p {
    margin: 0;
    max-width: 110ch;
  }
  .about {
    margin-bottom: 12px;
  }
  .problem {
    margin-bottom: 10px;
    color: var(--bp-danger);
    overflow-wrap: anywhere;
  }
  .stage {
    display: grid;
    gap: 14px 24px;
  }
  .now-words {
    min-height: 7.5em;
    padding: 10px 12px;
    border: 1px solid var(--bp-line);
    border-left: 3px solid var(--bp-accent);
    border-radius: var(--bp-radius);
    background: var(--bp-surface);
    overflow-wrap: break-word;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 10px;
  }
  .note {
    margin-top: 10px;
    font-size: 13px;
    color: var(--bp-muted);
  }
  .drawing {
    min-width: 0;
  }
  svg.company {
    display: block;
    margin: 0 auto;
    overflow: visible;
  }
  .link {
    fill: none;
    stroke: var(--bp-line-strong);
    stroke-linecap: butt;
  }
  .link.positive {
    stroke: var(--bp-positive);
  }
  .link.negative {
    stroke: var(--bp-negative);
    stroke-dasharray: 7 4;
  }
  .link.zero {
    stroke-dasharray: 1 4;
  }
  .figure {
    fill: var(--bp-panel);
    stroke: var(--bp-muted);
    stroke-width: 1.5;
  }
  .person.now .figure {
    stroke: var(--bp-accent);
    stroke-width: 2.5;
  }
  text {
    fill: var(--bp-text);
    font-size: 13px;
    paint-order: stroke;
    stroke: var(--bp-panel);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  text.name {
    font-weight: 650;
  }
  text.role,
  text.expected {
    fill: var(--bp-muted);
    font-size: 12px;
  }
  text.says,
  text.blame,
  text.expected {
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  text.blame {
    font-weight: 600;
  }
  text.positive {
    fill: var(--bp-positive);
  }
  text.negative {
    fill: var(--bp-negative);
  }
  .pulse {
    fill: none;
    stroke: var(--bp-accent);
    stroke-linecap: round;
    stroke-dasharray: 9 300;
    opacity: 0;
  }
  @media (prefers-reduced-motion: reduce) {
    .pulse {
      display: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .pulse {
      animation: bp-report 1s cubic-bezier(0.4, 0.1, 0.5, 1) both;
    }
    .pulse.backward {
      animation-direction: reverse;
    }
    .link {
      transition:
        stroke-width 0.3s,
        stroke-opacity 0.3s;
    }
  }
  @keyframes bp-report {
    0% {
      stroke-dashoffset: 9;
      opacity: 0;
    }
    12%,
    88% {
      opacity: 0.95;
    }
    100% {
      stroke-dashoffset: -100;
      opacity: 0;
    }
  }
  details {
    margin-top: 12px;
  }
  summary {
    min-height: 24px;
    cursor: pointer;
  }
  .tables {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 16px 32px;
    margin-top: 8px;
  }
  table {
    border-collapse: collapse;
    background: var(--bp-surface);
    font-size: 13px;
  }
  th,
  td {
    padding: 3px 10px;
    border-bottom: 1px solid var(--bp-line);
    text-align: right;
    font-weight: 400;
  }
  thead th {
    font-size: 12px;
    color: var(--bp-muted);
  }
  tbody th,
  .words {
    text-align: left;
  }
  @container (min-width: 860px) {
    .stage {
      grid-template-columns: minmax(0, 1fr) 360px;
    }
    .telling {
      order: 2;
    }
  }
`;
