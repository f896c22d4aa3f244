// SPDX-License-Identifier: MIT
import { css } from "lit";

/** What a lesson points at (.lit) has a ring, --ring, which comes with one soft pulse. */
export const pulse = css`
  .lit {
    box-shadow: var(--ring);
  }
  @media (prefers-reduced-motion: no-preference) {
    .lit {
      animation: bp-lit 1.4s ease-out;
    }
  }
  @keyframes bp-lit {
    30% {
      box-shadow:
        var(--ring),
        0 0 0 12px color-mix(in srgb, var(--bp-accent) 18%, transparent);
    }
  }
`;
