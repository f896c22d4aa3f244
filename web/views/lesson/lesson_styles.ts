// SPDX-License-Identifier: MIT
import { css } from "lit";

/**
 * Title and dots, the page, the way back and on: above the parts, each of the three on its own in the element's column; where
 * there is room, a panel beside them (element/layout.ts) whose page scrolls by itself.
 */
export const lessonStyles = css`
  :host,
  .lesson {
    display: contents;
  }
  header,
  .page,
  .walk {
    margin-inline: var(--bp-gap);
    border: 1px solid var(--bp-line);
    background: var(--bp-surface);
  }
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px 8px;
    margin-top: var(--bp-gap);
    padding: 8px 10px 4px 22px;
    border-radius: var(--bp-radius) var(--bp-radius) 0 0;
    scroll-margin-top: 4px;
  }
  .title {
    margin: 0;
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .leave {
    min-height: 28px;
    color: var(--bp-muted);
    font-size: 13px;
  }
  .leave:hover {
    color: var(--bp-text);
  }
  .dots {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    margin: 0 0 0 -7px;
    padding: 0;
    list-style: none;
  }
  .dot {
    display: block;
    position: relative;
    width: 24px;
    min-height: 24px;
    padding: 0;
    border: 0;
    border-radius: 12px;
    background: none;
  }
  .dot::before {
    content: "";
    position: absolute;
    inset: 7px;
    border: 1.5px solid var(--bp-line-strong);
    border-radius: 50%;
  }
  .dot:hover::before {
    border-color: var(--bp-accent);
  }
  .dot.done::before {
    border-color: var(--bp-accent);
    background: var(--bp-accent);
  }
  .dot[aria-current="step"]::before {
    inset: 5px;
    border: 2px solid var(--bp-accent);
    box-shadow: inset 0 0 0 2px var(--bp-surface);
  }
  .page {
    padding: 18px 22px 22px;
    border-block: 0;
  }
  .page > * {
    max-width: 60ch;
  }
  h2 {
    margin: 0 0 10px;
    font-size: 21px;
    font-weight: 680;
    line-height: 1.25;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  h2:focus {
    outline: none;
  }
  h2:focus-visible {
    outline: 2px solid var(--bp-accent);
    outline-offset: 4px;
    border-radius: 2px;
  }
  .walk {
    display: grid;
    grid-template-columns: minmax(84px, auto) 1fr minmax(84px, auto);
    align-items: center;
    gap: 8px;
    padding: 6px 14px;
    border-radius: 0 0 var(--bp-radius) var(--bp-radius);
  }
  .walk button {
    min-height: 36px;
  }
  /* In sight while the text is read, and above the run bar while the reader is at work. */
  @media (min-height: 561px) {
    .walk {
      position: sticky;
      inset-block: 0;
      z-index: 6;
    }
  }
  .next:not(.primary) {
    border-color: var(--bp-accent);
    color: var(--bp-accent);
    font-weight: 600;
  }
  .place {
    color: var(--bp-muted);
    text-align: center;
  }
  .summary {
    margin: 14px 0;
    padding: 0;
    list-style: none;
    font-size: 15px;
  }
  .summary button {
    display: grid;
    grid-template-columns: 1.4em minmax(0, 1fr) auto;
    align-items: baseline;
    width: 100%;
    padding: 4px 6px;
    text-align: start;
  }
  .summary button:hover {
    background: var(--bp-panel);
  }
  .summary .tick {
    color: var(--bp-line-strong);
  }
  .summary .done .tick {
    color: var(--bp-ok);
    font-weight: 700;
  }
  .todo {
    color: var(--bp-muted);
    font-size: 13px;
  }
  .free {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    margin: 18px 0 0;
  }
  @container bp-whole (min-width: 1040px) {
    :host {
      display: block;
      min-width: 0;
    }
    .lesson {
      display: flex;
      flex-direction: column;
      max-height: var(--bp-lesson-height, calc(100dvh - var(--bp-headroom, 0px) - var(--bp-gap)));
    }
    header,
    .page,
    .walk {
      margin: 0;
    }
    .page {
      flex: 1 1 auto;
      min-height: 0;
      overflow-y: auto;
    }
    .walk {
      position: static;
      padding: 9px 14px;
    }
  }
`;
