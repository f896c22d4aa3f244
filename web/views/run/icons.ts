// SPDX-License-Identifier: MIT
import { svg, html, type TemplateResult } from "lit";

const paths = {
  reset: "M8 2.5a5.5 5.5 0 1 1-5.2 3.7l1.4.5A4 4 0 1 0 8 4v2.6L3.9 3.3 8 0z",
  back: "M10.2 2.6l1.2 1.2L7.2 8l4.2 4.2-1.2 1.2L4.8 8z",
  undo: "M6.5 2v3H9a4.5 4.5 0 0 1 0 9H5v-1.6h4a2.9 2.9 0 0 0 0-5.8H6.5v3L2 5.8z",
  redo: "M9.5 2v3H7a4.5 4.5 0 0 0 0 9h4v-1.6H7a2.9 2.9 0 0 1 0-5.8h2.5v3L14 5.8z",
  tune: "M2 4h5V2.5h2V4h5v1.5H9V7H7V5.5H2zM2 10.5h2V9h2v1.5h8V12H6v1.5H4V12H2z",
  play: "M4 2l10 6-10 6z",
  pause: "M4 2.5h3v11H4zM9 2.5h3v11H9z",
} as const;

/** A 16 × 16 picture in the colour of its text; the button's own words say what it does. */
export function icon(name: keyof typeof paths): TemplateResult {
  return html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    ${svg`<path d=${paths[name]} fill="currentColor"></path>`}
  </svg>`;
}
