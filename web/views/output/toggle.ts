// SPDX-License-Identifier: MIT
import { css, html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

/** A small switch that says what it shows with a picture of it. */
export function toggle(
  label: string,
  icon: TemplateResult | null,
  on: boolean,
  set: (on: boolean) => void,
): TemplateResult {
  return html`<label class="toggle">
    <input
      type="checkbox"
      .checked=${live(on)}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
    />
    ${icon}<span>${label}</span>
  </label>`;
}

export const toggleStyles = css`
  .toggle {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 26px;
    font-size: 12.5px;
    white-space: nowrap;
    cursor: pointer;
  }
  .toggle svg {
    color: var(--bp-muted);
  }
`;
