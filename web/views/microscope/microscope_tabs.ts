// SPDX-License-Identifier: MIT
import { css, html, type TemplateResult } from "lit";
import type { MicroscopeTab } from "../../state/state.ts";

export const TABS: readonly { tab: MicroscopeTab; label: string }[] = [
  { tab: "weight", label: "Weight" },
  { tab: "unit", label: "Unit" },
  { tab: "layer", label: "Layer" },
  { tab: "slope", label: "Slope" },
  { tab: "all", label: "All weights" },
];

/** The tab that a key leads to; null: not a key of tabs. */
export function tabAfter(key: string, now: MicroscopeTab): MicroscopeTab | null {
  const at = TABS.findIndex(({ tab }) => tab === now);
  const last = TABS.length - 1;
  const to: Record<string, number> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const index = to[key];
  return index === undefined ? null : (TABS[index]?.tab ?? null);
}

/** One tab stop; the arrow keys move between the tabs and choose. */
export function tabList(now: MicroscopeTab, choose: (tab: MicroscopeTab) => void): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const tab = tabAfter(event.key, now);
    if (tab === null) return;
    event.preventDefault();
    choose(tab);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label="Microscope" @keydown=${onKey}>
    ${TABS.map(
      ({ tab, label }) =>
        html`<button
          type="button"
          role="tab"
          id=${`tab-${tab}`}
          aria-selected=${tab === now}
          aria-controls="panel"
          tabindex=${tab === now ? 0 : -1}
          @click=${() => {
            choose(tab);
          }}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}

export const tabStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
  }
  .tabs button {
    min-height: 30px;
    padding: 3px 10px;
    border-color: transparent;
    background: transparent;
    color: var(--bp-muted);
    font-size: 13px;
  }
  .tabs button[aria-selected="true"] {
    border-color: var(--bp-line-strong);
    background: var(--bp-surface);
    color: var(--bp-text);
    font-weight: 600;
  }
`;
