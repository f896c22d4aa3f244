// SPDX-License-Identifier: MIT
import { css } from "lit";

export const embedStyles = css`
  dialog.wide {
    width: min(1180px, calc(100vw - 24px));
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  .columns {
    display: grid;
    grid-template-columns: 270px minmax(0, 1fr);
    gap: 8px 24px;
    margin-top: 8px;
  }
  .choices {
    display: grid;
    gap: 12px;
    align-content: start;
  }
  .choices .small {
    margin: 0;
  }
  .field {
    display: grid;
    gap: 3px;
    font-size: 12.5px;
    color: var(--bp-muted);
  }
  .field :is(select, input) {
    width: 100%;
    min-height: 32px;
    font-size: 14px;
    color: var(--bp-text);
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 10px;
    align-items: end;
  }
  summary {
    min-height: 24px;
    cursor: pointer;
  }
  fieldset {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0 8px;
    padding: 4px 0 0;
    margin: 0;
    border: 0;
  }
  .check {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 28px;
    font-size: 13px;
  }
  .result {
    min-width: 0;
  }
  .result h3:first-child {
    margin-top: 0;
  }
  .preview {
    max-height: 46vh;
    overflow: auto;
    border: 1px dashed var(--bp-line-strong);
    border-radius: var(--bp-radius);
  }
  .preview:focus-visible {
    outline: 2px solid var(--bp-accent);
    outline-offset: 2px;
  }
  iframe {
    display: block;
    border: 0;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .tabs button {
    min-height: 30px;
    padding: 2px 10px;
    background: transparent;
  }
  .tabs [aria-selected="true"] {
    font-weight: 600;
    color: var(--bp-accent);
    border-color: var(--bp-accent);
  }
  textarea {
    display: block;
    width: 100%;
    max-height: 200px;
    padding: 8px 10px;
    margin: 6px 0 8px;
    font: 12.5px/1.5 var(--bp-mono);
    color: var(--bp-text);
    overflow-wrap: anywhere;
    resize: vertical;
    background: var(--bp-panel);
    border: 1px solid var(--bp-line);
    border-radius: var(--bp-radius);
  }
  textarea:focus-visible {
    outline: 2px solid var(--bp-accent);
    outline-offset: 2px;
  }
  @media (max-width: 800px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
