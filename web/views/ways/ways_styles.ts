// SPDX-License-Identifier: MIT
import { css } from "lit";

export const waysStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  h3 {
    margin: 0 0 6px;
    font-size: 15px;
  }
  h4 {
    margin: 0;
    font-size: 14px;
  }
  p {
    margin: 0;
    max-width: 110ch;
  }
  section {
    margin-top: 22px;
  }
  dl,
  dd {
    margin: 0;
  }
  .lead {
    margin-bottom: 10px;
  }
  .ways {
    margin: 0;
    padding: 0;
    list-style: none;
    border: 1px solid var(--bp-line);
    border-radius: var(--bp-radius);
    background: var(--bp-surface);
  }
  .ways li {
    display: grid;
    gap: 8px 20px;
    padding: 10px 12px;
    border-left: 3px solid transparent;
  }
  .ways li + li {
    border-top: 1px solid var(--bp-line);
  }
  .ways li.present {
    border-left-color: var(--bp-accent);
  }
  .what p {
    color: var(--bp-muted);
    font-size: 13px;
  }
  .cost {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 0 12px;
  }
  dt {
    font-size: 12px;
    color: var(--bp-muted);
  }
  .cost dd,
  .figures dd {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .now {
    display: inline-block;
    padding: 5px 0;
    font-weight: 600;
    color: var(--bp-accent);
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 28px;
    margin-bottom: 8px;
  }
  .figures div {
    min-width: 92px;
  }
  .figures dd {
    font-size: 16px;
  }
  .last {
    min-height: 1.4em;
  }
  .tape {
    margin: 4px 0 0;
  }
  .tape svg {
    display: block;
    box-sizing: content-box;
    max-width: 100%;
    border: 1px solid var(--bp-line);
    border-radius: 6px;
    background: var(--bp-surface);
  }
  .tape line {
    stroke: var(--bp-line-strong);
  }
  rect.kept {
    fill: var(--bp-accent);
  }
  rect.back {
    fill: none;
    stroke: var(--bp-line-strong);
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-top: 4px;
    font-size: 12px;
  }
  .key i {
    display: inline-block;
    width: 6px;
    height: 11px;
    vertical-align: -1px;
  }
  i.kept {
    background: var(--bp-accent);
  }
  i.back {
    border: 1px solid var(--bp-line-strong);
  }
  .try {
    margin-top: 16px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 8px 0;
  }
  .feasible,
  .race {
    font-size: 13px;
  }
  .race {
    margin-top: 10px;
  }
  @container (max-width: 700px) {
    .last {
      min-height: 4.2em;
    }
  }
  @container (min-width: 860px) {
    .ways li {
      grid-template-columns: minmax(0, 1fr) 350px 136px;
      align-items: center;
    }
    .cost {
      text-align: right;
    }
    .do {
      text-align: right;
    }
  }
`;
