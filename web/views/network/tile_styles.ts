// SPDX-License-Identifier: MIT
import { css } from "lit";

export const tileStyles = css`
  .tile {
    display: grid;
    place-items: center;
    border-radius: 6px;
    background: var(--bp-surface);
    box-shadow: 0 0 0 1px var(--bp-line-strong);
    font-size: 11px;
    line-height: 1.15;
    text-align: center;
  }
  .tile.mapped {
    background: none;
  }
  .tile:focus-visible {
    outline: 3px solid var(--bp-accent);
    outline-offset: 2px;
  }
  .tile[data-pointed] {
    box-shadow: 0 0 0 2px var(--bp-accent);
  }
  .tile canvas {
    width: 100%;
    height: 100%;
    border-radius: 6px;
    display: block;
  }
  .tile.off {
    background: var(--bp-panel);
    box-shadow: none;
    border: 1px dashed var(--bp-line-strong);
    opacity: 0.75;
    cursor: pointer;
  }
  .tile.more {
    box-shadow: none;
    border: 1px dotted var(--bp-line-strong);
    color: var(--bp-text);
    cursor: pointer;
  }
  .vertical .tile.more {
    font-size: 10px;
  }
  .tile.more:hover {
    border-color: var(--bp-accent);
  }
  .value {
    font-size: 12px;
    line-height: 1;
    white-space: pre;
  }
  .value::after {
    content: attr(data-value);
  }
  .value.over {
    position: absolute;
    right: 2px;
    bottom: 2px;
    padding: 1px 3px;
    border-radius: 3px;
    background: var(--bp-surface);
    font-size: 11px;
  }
  .value.over:not([data-value]),
  .value.over[data-value=""] {
    display: none;
  }
  .unit > .track {
    position: absolute;
    left: 5px;
    right: 5px;
    bottom: 9px;
    height: 8px;
    border-radius: 2px;
    background:
      linear-gradient(var(--bp-line-strong), var(--bp-line-strong)) center / 1px 100% no-repeat,
      var(--bp-panel);
  }
  .unit > .track + .value {
    position: absolute;
    top: 8px;
    left: 0;
    right: 0;
  }
  .bar {
    position: absolute;
    left: 50%;
    top: 1px;
    bottom: 1px;
    width: 50%;
    transform: scaleX(0);
    transform-origin: left;
  }
  .bar.positive {
    background: var(--bp-positive);
  }
  .bar.negative {
    background: var(--bp-negative);
  }
  .label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    font-size: 13px;
  }
  .label > span {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    line-height: 1.2;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .label svg {
    flex: none;
  }
  .label.switch {
    cursor: pointer;
  }
  .horizontal .label.input {
    justify-content: flex-end;
    text-align: right;
  }
  .vertical .label {
    flex-direction: column;
    justify-content: center;
    gap: 2px;
    font-size: 12px;
    text-align: center;
  }
  .check rect {
    fill: var(--bp-surface);
    stroke: var(--bp-line-strong);
    stroke-width: 1.5;
  }
  .check:has(path) rect {
    fill: var(--bp-accent);
    stroke: var(--bp-accent);
  }
  .check path {
    fill: none;
    stroke: var(--bp-accent-text);
    stroke-width: 2;
  }
`;
