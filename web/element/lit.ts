// SPDX-License-Identifier: MIT
import { css } from "lit";

/** A part that a lesson speaks of: a ring that comes with one soft pulse, and a word. */
export const lit = css`
  .lit {
    --ring: 0 0 0 1px var(--bp-accent), 0 0 0 5px color-mix(in srgb, var(--bp-accent) 22%, transparent);
  }
  .lit::after {
    content: "look here";
    position: absolute;
    inset: -10px 14px auto auto;
    padding: 1px 8px;
    border-radius: 9px;
    background: var(--bp-accent);
    color: var(--bp-accent-text);
    font-size: 11px;
    font-weight: 600;
    line-height: 17px;
    pointer-events: none;
  }
`;
