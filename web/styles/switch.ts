// SPDX-License-Identifier: MIT
import { css } from "lit";

/** Two or more buttons in a row, of which one is pressed. */
export const switchStyles = css`
  .switch {
    display: flex;
  }
  .switch button {
    border-radius: 0;
    min-height: 30px;
  }
  .switch button:first-child {
    border-radius: 6px 0 0 6px;
  }
  .switch button:last-child {
    border-radius: 0 6px 6px 0;
    margin-left: -1px;
  }
  .switch button[aria-pressed="true"] {
    border-color: var(--bp-accent);
    box-shadow: inset 0 0 0 1px var(--bp-accent);
    z-index: 1;
  }
`;
