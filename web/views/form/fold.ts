// SPDX-License-Identifier: MIT
import { css, html, type TemplateResult } from "lit";

/** Settings that are folded away until they are wanted; the summary says how they stand now. */
export function fold(title: string, now: string, content: TemplateResult): TemplateResult {
  return html`<details>
    <summary><span class="title">${title}</span><span class="now" title=${now}>${now}</span></summary>
    <div class="fold">${content}</div>
  </details>`;
}

export const foldStyles = css`
  :host {
    display: block;
  }
  details {
    border-top: 1px solid var(--bp-line);
  }
  h2 + details {
    margin-top: 8px;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 36px;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: "";
    flex: none;
    width: 6px;
    height: 6px;
    border: solid var(--bp-muted);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
    transition: transform 0.12s;
  }
  details[open] > summary::before {
    transform: rotate(45deg) translate(-1px, -1px);
  }
  .title {
    flex: none;
  }
  .now {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-align: right;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--bp-muted);
  }
  details[open] > summary .now {
    visibility: hidden;
  }
  .fold {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding: 0 0 12px 14px;
  }
  .hint {
    margin: -2px 0 6px;
    font-size: 12.5px;
    color: var(--bp-muted);
  }
  @media (prefers-reduced-motion: reduce) {
    summary::before {
      transition: none;
    }
  }
`;
