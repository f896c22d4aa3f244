// SPDX-License-Identifier: MIT
import { css } from "lit";

/** Formulas with live numbers: columns that wrap with their operators, matrices in a box of their own. */
export const formulaStyles = css`
  math {
    font-size: 1.15em;
  }
  math[display="block"] {
    width: fit-content;
    margin: 2px 0;
  }
  /* Fonts without tables for mathematics hardly lower an index. */
  msub > :nth-child(2),
  msubsup > :nth-child(2) {
    transform: translateY(0.16em);
  }
  .factor .symbol {
    font-size: 13px;
    color: var(--bp-muted);
  }
  .factors {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 6px 4px;
  }
  .term {
    display: inline-flex;
    align-items: end;
    gap: 4px;
  }
  .operator {
    min-height: 30px;
    display: inline-flex;
    align-items: center;
    color: var(--bp-muted);
  }
  .factor {
    display: inline-grid;
    justify-items: center;
    align-items: end;
    gap: 2px;
    min-height: 30px;
    padding: 2px 6px 4px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: transparent;
    font: inherit;
  }
  button.factor {
    border-color: var(--bp-line);
    background: var(--bp-surface);
  }
  button.factor:is(:hover, :focus-visible) {
    border-color: var(--bp-accent);
  }
  .factor .value {
    font-family: var(--bp-mono);
    font-size: 13px;
    min-width: 11ch;
    text-align: center;
    white-space: nowrap;
  }
  .factor.narrow .value {
    min-width: 0;
  }
  .factor.strong .value {
    font-weight: 700;
  }
  .matrix {
    margin: 0;
    min-width: 0;
    max-width: 100%;
  }
  .matrix figcaption {
    font-size: 12px;
    color: var(--bp-muted);
  }
  .matrix-box {
    overflow-x: auto;
    max-width: 100%;
    padding: 2px;
  }
  .matrix mtd {
    text-align: end;
    padding: 4px 6px;
  }
  .matrix mn {
    font: 12px var(--bp-mono);
  }
  .matrix mn.high {
    outline: 2px solid var(--bp-accent);
    outline-offset: 1px;
    border-radius: 2px;
  }
`;
