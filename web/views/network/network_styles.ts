// SPDX-License-Identifier: MIT
import { css } from "lit";

export const networkStyles = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
  }
  .frame {
    position: relative;
  }
  .scroll {
    overflow-x: auto;
    overflow-y: hidden;
    scrollbar-width: thin;
  }
  .stage {
    position: relative;
  }
  .size {
    display: block;
  }
  .stage.pointing {
    cursor: pointer;
  }
  .drawing {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .drawing > :not(svg, .maps) {
    pointer-events: auto;
  }
  /* Seen although the parts are not yet (element/appearing.ts). */
  .waiting {
    visibility: visible;
    min-height: 540px;
    display: grid;
    place-items: center;
    color: var(--bp-muted);
  }
  .column-header,
  .adder,
  .tile,
  .label,
  .edges,
  .maps,
  .biases,
  bp-value-card {
    position: absolute;
  }
  .edges,
  .biases {
    left: 0;
    top: 0;
    display: block;
    overflow: visible;
  }
  bp-value-card {
    z-index: 3;
  }
  bp-value-card.hovered {
    pointer-events: none;
  }
  .nudge {
    position: absolute;
    z-index: 2;
    top: 50%;
    width: 32px;
    min-height: 44px;
    padding: 0;
    background: var(--bp-surface);
    box-shadow: 0 1px 6px rgb(0 0 0 / 20%);
    font-size: 20px;
    line-height: 1;
  }
  .nudge.back {
    left: 4px;
  }
  .nudge.on {
    right: 4px;
  }
  .fade {
    position: absolute;
    z-index: 1;
    top: 0;
    bottom: 0;
    width: 40px;
    pointer-events: none;
  }
  .fade.back {
    left: 0;
    background: linear-gradient(to right, var(--bp-surface), transparent);
  }
  .fade.on {
    right: 0;
    background: linear-gradient(to left, var(--bp-surface), transparent);
  }
  .remark {
    position: absolute;
    z-index: 3;
    margin: 0;
    padding: 6px 10px;
    border: 1px solid var(--bp-danger);
    border-radius: var(--bp-radius);
    background: var(--bp-surface);
    font-size: 12px;
    line-height: 1.3;
  }
  .foot {
    position: relative;
  }
  #keys {
    display: none;
    position: absolute;
    z-index: 2;
    inset: 1px 0 0;
    margin: 0;
    padding-top: 10px;
    background: var(--bp-surface);
    font-size: 12px;
    color: var(--bp-muted);
  }
  .frame:has(.drawing :focus-visible) + .foot #keys {
    display: block;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
    min-height: 32px;
    margin-top: 8px;
    padding-top: 8px;
    border-top: 1px solid var(--bp-line);
    font-size: 12px;
    color: var(--bp-muted);
  }
  .entry {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .choice {
    gap: 0;
  }
  .choice > span {
    margin-right: 6px;
    white-space: nowrap;
  }
  .choice button {
    min-height: 26px;
    margin-right: -1px;
    padding: 0 6px;
    white-space: nowrap;
    border-radius: 0;
    font-size: 12px;
    color: var(--bp-muted);
  }
  .choice button:first-of-type {
    border-radius: 6px 0 0 6px;
  }
  .choice button:last-of-type {
    border-radius: 0 6px 6px 0;
  }
  .choice [aria-pressed="true"] {
    z-index: 1;
    border-color: var(--bp-accent);
    color: var(--bp-text);
    box-shadow: inset 0 0 0 1px var(--bp-accent);
  }
  .legend .wedge {
    fill: var(--bp-line-strong);
  }
  .legend text {
    font-size: 10px;
    text-anchor: middle;
    fill: var(--bp-muted);
  }
  .legend .low {
    text-anchor: start;
  }
  .legend .high {
    text-anchor: end;
  }
  .legend .neutral {
    stroke: var(--bp-line-strong);
  }
  .legend .middle {
    stroke: var(--bp-line-strong);
  }
  .negative-bar {
    fill: var(--bp-negative);
  }
`;
