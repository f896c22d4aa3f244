// SPDX-License-Identifier: MIT
import { css } from "lit";

export const equationStyles = css`
  ol {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
    gap: 10px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-rows: auto minmax(56px, auto) 1fr auto;
    justify-items: start;
    gap: 4px;
    padding: 10px 12px;
    border: 1px solid var(--bp-line);
    border-radius: var(--bp-radius);
    background: var(--bp-surface);
  }
  .formula {
    display: grid;
    align-items: center;
    max-width: 100%;
    overflow-x: auto;
  }
  li p {
    font-size: 13px;
  }
`;
