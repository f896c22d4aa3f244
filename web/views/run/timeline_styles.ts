// SPDX-License-Identifier: MIT
import { css } from "lit";

export const timelineStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: 12px;
    min-width: 0;
  }
  .slider {
    flex: 1;
    min-width: 0;
    padding: 2px 8px;
    border-radius: 6px;
    cursor: pointer;
    touch-action: pan-y;
    user-select: none;
  }
  .slider[aria-disabled="true"] {
    cursor: default;
  }
  .track {
    position: relative;
    height: 26px;
  }
  svg {
    position: absolute;
    inset: 1px 0 7px;
    width: 100%;
    height: 18px;
    overflow: visible;
  }
  path {
    fill: none;
    stroke: var(--bp-accent);
    stroke-width: 1.25;
    opacity: 0.45;
  }
  .hint {
    position: absolute;
    inset: 0 0 7px;
    overflow: hidden;
    font-size: 12px;
    line-height: 18px;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--bp-muted);
  }
  .track::before,
  .reached,
  .gone {
    content: "";
    position: absolute;
    left: 0;
    bottom: 3px;
    width: 100%;
    height: 3px;
    border-radius: 2px;
    background: var(--bp-line);
  }
  .reached {
    background: var(--bp-line-strong);
  }
  .gone {
    background: var(--bp-accent);
  }
  .head {
    position: absolute;
    bottom: -1px;
    width: 11px;
    height: 11px;
    margin-left: -5.5px;
    border: 2px solid var(--bp-surface);
    border-radius: 50%;
    background: var(--bp-accent);
    box-shadow: 0 0 0 1px var(--bp-accent);
  }
  .head::before {
    content: "";
    position: absolute;
    bottom: 9px;
    left: 3px;
    width: 1px;
    height: 14px;
    background: var(--bp-accent);
  }
  [aria-disabled="true"] .head {
    background: var(--bp-line-strong);
    box-shadow: 0 0 0 1px var(--bp-line-strong);
  }
  [aria-disabled="true"] .head::before {
    display: none;
  }
  .mark {
    position: absolute;
    bottom: 4px;
    width: 12px;
    margin-left: -6px;
    font-size: 9px;
    line-height: 12px;
    text-align: center;
    color: var(--bp-text);
  }
  .mark sup {
    position: absolute;
    bottom: 6px;
    left: 9px;
    font-size: 9px;
    line-height: 9px;
  }
  @container (max-width: 560px) {
    .track {
      height: 22px;
    }
    svg {
      height: 14px;
    }
    .slider {
      padding-block: 1px;
    }
    :host {
      gap: 4px;
    }
  }
  output {
    flex: none;
    min-width: 13ch;
    font-size: 12.5px;
    text-align: right;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  output b {
    font-weight: 600;
  }
  output span {
    display: inline-block;
    min-width: 6.5ch;
    margin-left: 4px;
    color: var(--bp-muted);
    text-align: left;
  }
`;
