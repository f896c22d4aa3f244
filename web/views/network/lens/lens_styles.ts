// SPDX-License-Identifier: MIT
import { css } from "lit";

/** Adopted with the lens: nothing of it is needed before. */
export const lensStyles = css`
  .tile {
    transition: opacity 0.2s;
  }
  .tile[data-walk="ahead"] {
    opacity: 0.3;
  }
  .tile[data-walk="now"] {
    box-shadow: 0 0 0 2.5px var(--bp-accent);
  }
  .tile[data-walk] .value.over {
    box-shadow: 0 0 0 1px var(--bp-line);
  }
  .drawing[data-walking] .edge {
    transition:
      stroke-width 0.3s,
      stroke-opacity 0.3s;
  }
  .drawing > .signs {
    position: absolute;
    inset: 0;
    z-index: 1;
    pointer-events: none;
  }
  .signs > * {
    position: absolute;
  }
  .marks {
    left: 0;
    top: 0;
    display: block;
    overflow: visible;
  }
  .marks :is(rect, circle, path) {
    fill: none;
  }
  .marks .glow {
    stroke: var(--bp-accent);
    stroke-opacity: 0.3;
    stroke-width: 7;
  }
  .marks .ring-line {
    stroke: var(--bp-accent);
    stroke-width: 2;
  }
  .marks .source {
    stroke: var(--bp-accent);
    stroke-width: 3;
    stroke-dasharray: 2 5;
    stroke-linecap: round;
  }
  .under path {
    fill: none;
    stroke: var(--bp-accent);
    stroke-width: 12;
    stroke-linecap: round;
    pointer-events: none;
  }
  .under .inner {
    stroke: var(--bp-surface);
    stroke-width: 8;
  }
  .badge {
    display: flex;
    align-items: center;
    justify-content: center;
    border: 1px solid currentcolor;
    border-radius: 8px;
    background: var(--bp-surface);
    color: var(--bp-muted);
    font-size: 10px;
    font-weight: 600;
    line-height: 1;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .badge.positive {
    color: var(--bp-positive);
  }
  .badge.negative {
    color: var(--bp-negative);
    border-style: dashed;
  }
  .badge.now {
    border-width: 1.5px;
    box-shadow: 0 0 0 2px color-mix(in srgb, currentcolor 22%, transparent);
  }
  .tag {
    display: grid;
    place-items: center;
    border-radius: 4px;
    background: var(--bp-accent);
    color: var(--bp-accent-text);
    font-size: 11px;
    font-weight: 600;
    line-height: 1;
    white-space: nowrap;
  }
  .loss {
    display: grid;
    grid-template-columns: 1fr auto;
    align-content: center;
    gap: 1px 8px;
    padding: 0 9px;
    border: 1.5px solid var(--bp-accent);
    border-radius: 6px;
    background: var(--bp-surface);
    font-size: 11px;
    line-height: 16px;
    white-space: nowrap;
  }
  .loss b {
    font: 600 12px/16px var(--bp-mono);
    text-align: right;
    white-space: pre;
  }
  .pulse {
    stroke: var(--bp-accent);
    stroke-linecap: round;
    stroke-dasharray: 11 300;
    opacity: 0;
  }
  .pulse.moved {
    stroke-dasharray: none;
  }
  @media (prefers-reduced-motion: reduce) {
    .pulse {
      display: none;
    }
    .tile,
    .drawing[data-walking] .edge {
      transition: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .pulse {
      animation: bp-travel var(--bp-pace, 0.8s) cubic-bezier(0.4, 0.1, 0.5, 1) both;
    }
    .pulse.back {
      animation-direction: reverse;
      animation-timing-function: cubic-bezier(0.5, 0, 0.6, 0.9);
    }
    .pulse.moved {
      animation: bp-moved var(--bp-pace, 0.8s) ease-out both;
    }
    .arriving,
    .tile[data-walk="now"] .value {
      animation: bp-arrive 0.25s ease-out calc(var(--bp-pace, 0.8s) * 0.6) both;
    }
  }
  @keyframes bp-travel {
    0% {
      stroke-dashoffset: 11;
      opacity: 0;
    }
    12%,
    88% {
      opacity: 0.95;
    }
    100% {
      stroke-dashoffset: -100;
      opacity: 0;
    }
  }
  @keyframes bp-moved {
    0% {
      opacity: 0;
    }
    25% {
      opacity: 0.75;
    }
    100% {
      opacity: 0;
    }
  }
  @keyframes bp-arrive {
    from {
      opacity: 0;
      transform: scale(0.7);
    }
  }
`;
