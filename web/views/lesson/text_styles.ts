// SPDX-License-Identifier: MIT
import { css } from "lit";

/** Running text: calm enough to be read to its end. */
export const textStyles = css`
  .text {
    font-size: 15.5px;
    line-height: 1.6;
    text-wrap: pretty;
    overflow-wrap: break-word;
  }
  .text > :first-child {
    margin-top: 0;
  }
  .text > :last-child {
    margin-bottom: 0;
  }
  .text p {
    margin: 0 0 0.85em;
  }
  .text h3 {
    margin: 1.4em 0 0.4em;
    font-size: 15.5px;
    font-weight: 680;
    line-height: 1.35;
  }
  .text :is(ul, ol) {
    margin: 0 0 0.85em;
    padding-inline-start: 1.4em;
  }
  .text li + li {
    margin-top: 0.3em;
  }
  .text li > p {
    margin: 0;
  }
  .text li::marker {
    color: var(--bp-muted);
  }
  blockquote {
    margin: 1.1em 0;
    padding: 2px 0 2px 14px;
    border-inline-start: 3px solid var(--bp-line-strong);
    color: var(--bp-muted);
  }
  blockquote > :last-child {
    margin-bottom: 0;
  }
  blockquote strong {
    color: var(--bp-text);
  }
  code {
    padding: 0.1em 0.3em;
    border-radius: 4px;
    background: var(--bp-panel);
    font: 0.9em var(--bp-mono);
  }
  a {
    color: var(--bp-accent);
    text-underline-offset: 2px;
  }
  math {
    font-size: 1.08em;
  }
  math[display="block"] {
    width: fit-content;
    margin: 0 auto;
  }
  /* Fonts without tables for mathematics hardly lower an index. */
  msub > :nth-child(2),
  msubsup > :nth-child(2) {
    transform: translateY(0.16em);
  }
  .formula {
    margin: 1em 0;
    padding: 6px 0;
    overflow-x: auto;
    font-size: 1.05em;
  }
  .num {
    --chip: color-mix(in srgb, var(--bp-accent) 10%, var(--bp-surface));
    display: inline-block;
    border-radius: 2px;
    background: var(--chip);
    box-shadow: 0 0 0 2px var(--chip);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1.35;
    text-align: end;
    white-space: nowrap;
  }
  .wide {
    margin: 1em 0;
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 14px;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  :is(th, td) {
    padding: 4px 12px 4px 0;
    text-align: start;
    border-bottom: 1px solid var(--bp-line);
  }
  th {
    color: var(--bp-muted);
    font-weight: 600;
    font-size: 13px;
  }
`;
