// SPDX-License-Identifier: MIT
import { css } from "lit";

/** What the climber and the contours share. */
export const landscapeStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  h3 {
    margin: 0;
    font-size: 15px;
  }
  p {
    margin: 0;
    max-width: 110ch;
  }
  .lead {
    margin: 4px 0 10px;
    max-width: 90ch;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px 24px;
    margin-top: 10px;
  }
  .picture {
    display: grid;
    gap: 8px;
    min-width: 0;
    align-content: start;
  }
  @container (min-width: 900px) {
    .columns {
      grid-template-columns: minmax(0, 760px) minmax(260px, 316px);
    }
  }
  .chooser {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 16px;
    font-size: 13px;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: 13px;
    min-width: 0;
  }
  .chooser > .choice select {
    max-width: 100%;
  }
  .range {
    display: grid;
    grid-template-columns: auto minmax(90px, 160px) 9ch;
    align-items: center;
    gap: 8px;
    font-size: 13px;
  }
  .note {
    font-size: 12.5px;
    color: var(--bp-muted);
  }
  .problem {
    color: var(--bp-danger);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(118px, 1fr));
    gap: 4px 12px;
    margin: 0;
  }
  .facts dt {
    font-size: 12px;
    color: var(--bp-muted);
  }
  .facts dd {
    margin: 0;
    font: 14px/1.4 var(--bp-mono);
    white-space: nowrap;
  }
  .says {
    min-height: 2.8em;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-size: 13px;
  }
`;
