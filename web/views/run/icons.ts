// SPDX-License-Identifier: MIT
import { svg, html, type TemplateResult } from "lit";

const paths = {
  reset: "M8 2.5a5.5 5.5 0 1 1-5.2 3.7l1.4.5A4 4 0 1 0 8 4v2.6L3.9 3.3 8 0z",
  step: "M3 3l7 5-7 5zM11 3h2v10h-2z",
  epoch: "M1 3l6 5-6 5zM7 3l6 5-6 5zM13.2 3H15v10h-1.8z",
  play: "M4 2l10 6-10 6z",
  pause: "M4 2.5h3v11H4zM9 2.5h3v11H9z",
} as const;

/** A 16 × 16 picture in the colour of its text; the button's own words say what it does. */
export function icon(name: keyof typeof paths): TemplateResult {
  return html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    ${svg`<path d=${paths[name]} fill="currentColor"></path>`}
  </svg>`;
}
