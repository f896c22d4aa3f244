// SPDX-License-Identifier: MIT
import { css } from "lit";

/** A grid where there is room; run_bar_narrow_styles.ts has the rest. */
export const runBarStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 20px;
  }
  .buttons,
  .group {
    display: flex;
    gap: 6px;
  }
  .buttons {
    flex-wrap: wrap;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 5px;
    min-height: 38px;
    padding-inline: 9px;
    white-space: nowrap;
  }
  .pair {
    display: flex;
  }
  .pair button {
    border-radius: 0 var(--bp-radius) var(--bp-radius) 0;
    flex: 1 1 auto;
  }
  .pair .back {
    flex: 0 0 auto;
    min-width: 28px;
    padding-inline: 4px;
    border-radius: var(--bp-radius) 0 0 var(--bp-radius);
  }
  .pair .back + button {
    margin-left: -1px;
    padding-inline: 8px 6px;
  }
  .pair button:not(.back):only-child {
    border-radius: var(--bp-radius);
  }
  .pair button:hover:not(:disabled) {
    z-index: 1;
  }
  .forward {
    transform: scaleX(-1);
    display: inline-flex;
  }
  .primary {
    min-width: 98px;
    font-size: 15px;
  }
  .tool {
    min-width: 36px;
    padding-inline: 6px;
  }
  .tune {
    display: none;
  }
  .tuned {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 20px;
  }
  .speed {
    flex: 0 1 180px;
    min-width: 150px;
  }
  .speed label {
    display: flex;
    justify-content: space-between;
    font-size: 12px;
    color: var(--bp-muted);
  }
  bp-learning-rate {
    flex: 1 1 340px;
  }
  dl {
    display: flex;
    gap: 14px;
    margin: 0;
  }
  dt {
    font-size: 12px;
    line-height: 1.3;
    color: var(--bp-muted);
  }
  dd {
    margin: 0;
    font-size: 16px;
    font-weight: 600;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .count {
    min-width: 4.6em;
  }
  .rate {
    min-width: 4.6em;
  }
  bp-loop-chart,
  bp-timeline,
  .tuned {
    flex: 1 1 100%;
  }
  .tuned.short {
    flex: 1 1 200px;
  }
  .short bp-learning-rate {
    max-width: 440px;
  }
  /* As high as the timeline, its line where the timeline's is. */
  bp-timeline:not(:defined) {
    margin: 2px 8px 5px;
    height: 23px;
    border-bottom: 3px solid var(--bp-line);
    overflow: hidden;
    font-size: 12px;
    line-height: 18px;
    text-align: center;
    color: var(--bp-muted);
  }
  .lit {
    position: relative;
    z-index: 1;
    border-radius: var(--bp-radius);
    --ring: 0 0 0 2px var(--bp-panel), 0 0 0 4px var(--bp-accent);
  }
  @container (min-width: 1060px) {
    :host {
      display: grid;
      grid-template: "buttons tuned" "loop loop" "time time" / auto minmax(0, 1fr);
    }
    .buttons {
      grid-area: buttons;
    }
    .tuned {
      grid-area: tuned;
      flex-wrap: nowrap;
    }
    bp-loop-chart {
      grid-area: loop;
      margin-right: 270px;
    }
    dl {
      grid-area: loop;
      justify-self: end;
    }
    bp-timeline {
      grid-area: time;
    }
  }
  @container (min-width: 1290px) {
    :host {
      grid-template: "buttons loop loop" "tuned dl time" / minmax(560px, 600px) auto minmax(0, 1fr);
    }
    bp-loop-chart {
      margin: 0;
    }
    dl {
      grid-area: dl;
    }
  }
`;
