// SPDX-License-Identifier: MIT
import { css } from "lit";

export const exploreStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  h2 {
    margin: 0 0 8px;
    font-size: 15px;
  }
  .tabs {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(190px, 1fr));
    gap: 8px;
  }
  .tabs button {
    display: grid;
    gap: 2px;
    align-content: start;
    padding: 8px 12px;
    text-align: left;
    white-space: normal;
  }
  .tabs span {
    font-size: 12px;
    color: var(--bp-muted);
  }
  .tabs [aria-selected="true"] {
    border-color: var(--bp-accent);
    box-shadow: inset 0 0 0 1px var(--bp-accent);
  }
  @container (max-width: 559.98px) {
    .tabs {
      grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    }
    .tabs span {
      display: none;
    }
  }
  .panel {
    margin-top: 14px;
  }
  .panel[hidden] {
    display: none;
  }
`;
