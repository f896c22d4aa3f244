// SPDX-License-Identifier: MIT
import { css } from "lit";

export const inferenceStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px 28px;
  }
  @container (min-width: 560px) {
    .sides {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .result {
      min-height: 64px;
    }
  }
  .title {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 32px;
  }
  .inputs {
    display: grid;
    gap: 2px 16px;
    --bp-field-width: 72px;
  }
  .few {
    grid-template-columns: repeat(auto-fit, minmax(124px, 220px));
  }
  .input {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    column-gap: 8px;
  }
  .range {
    font-size: 11.5px;
    color: var(--bp-muted);
    white-space: nowrap;
  }
  .few .input {
    grid-template-columns: minmax(0, 1fr) auto;
    line-height: 1.2;
  }
  .few .range {
    grid-row: 2;
  }
  .few bp-number-field {
    grid-area: 1 / 2 / 3 / 3;
  }
  .rows,
  .chooser {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-bottom: 8px;
  }
  .chooser {
    --bp-field-width: 56px;
  }
  .rows button[aria-pressed="true"] {
    border-color: var(--bp-accent);
    box-shadow: inset 0 0 0 1px var(--bp-accent);
  }
  .result p {
    margin: 4px 0 0;
  }
`;
