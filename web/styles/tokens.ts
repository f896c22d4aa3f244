// SPDX-License-Identifier: MIT
import { css } from "lit";

/**
 * The design's variables. Colour is kept for values (PuOr: orange negative, purple positive); the rest is neutral
 * with one accent. Custom properties `--bp-*` are public: a host page may set them.
 */
export const tokens = css`
  :host {
    --bp-accent: #1f6feb;
    --bp-accent-text: #ffffff;
    --bp-surface: #ffffff;
    --bp-panel: #f6f7f9;
    --bp-line: #dfe3e8;
    --bp-line-strong: #8b949e;
    --bp-text: #1c2330;
    --bp-muted: #57606a;
    --bp-positive: #5e3c99;
    --bp-negative: #b35806;
    --bp-danger: #b3261e;
    --bp-ok: #1a7f37;
    --bp-radius: 8px;
    --bp-gap: 12px;
    --bp-font: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif;
    --bp-mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
    color-scheme: light;
  }
  :host([data-theme="dark"]) {
    --bp-accent: #6cb0ff;
    --bp-accent-text: #0b1220;
    --bp-surface: #12161d;
    --bp-panel: #1a2029;
    --bp-line: #2c3542;
    --bp-line-strong: #768390;
    --bp-text: #e6ebf2;
    --bp-muted: #a2adba;
    --bp-positive: #b9a4e0;
    --bp-negative: #f0a04b;
    --bp-danger: #ff8a80;
    --bp-ok: #57d080;
    color-scheme: dark;
  }
`;
