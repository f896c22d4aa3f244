// SPDX-License-Identifier: MIT
import { css } from "lit";

export const shareStyles = css`
  dialog {
    width: min(560px, calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    padding: 18px 20px 20px;
    overflow: auto;
    color: var(--bp-text);
    background: var(--bp-surface);
    border: 1px solid var(--bp-line-strong);
    border-radius: 12px;
    box-shadow: 0 12px 48px rgb(0 0 0 / 0.28);
  }
  dialog::backdrop {
    background: rgb(10 14 20 / 0.45);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  h2 {
    font-size: 16px;
  }
  h3 {
    margin: 16px 0 4px;
    font-size: 13px;
    font-weight: 650;
  }
  p {
    margin: 4px 0 0;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .fingerprint {
    display: block;
    padding: 8px 12px;
    font: 600 20px/1.4 var(--bp-mono);
    letter-spacing: 0.02em;
    word-spacing: 0.1em;
    background: var(--bp-panel);
    border: 1px solid var(--bp-line);
    border-radius: var(--bp-radius);
    user-select: all;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .row input {
    flex: 1 1 200px;
    min-width: 0;
    min-height: 32px;
    font-family: var(--bp-mono);
    font-size: 13px;
    text-overflow: ellipsis;
  }
  .small {
    font-size: 12.5px;
    color: var(--bp-muted);
  }
  .problem {
    padding: 6px 10px;
    margin-top: 12px;
    border: 1px solid var(--bp-danger);
    border-left-width: 4px;
    border-radius: var(--bp-radius);
  }
  .said {
    min-height: 1.4em;
  }
  .said,
  .same {
    color: var(--bp-ok);
  }
  .other {
    color: var(--bp-danger);
  }
  @media (max-width: 420px) {
    .fingerprint {
      font-size: 16px;
    }
  }
`;
