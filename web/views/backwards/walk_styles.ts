// SPDX-License-Identifier: MIT
import { css } from "lit";

export const walkStyles = css`
  :host {
    container-type: inline-size;
  }
  .moves {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    margin-bottom: 10px;
  }
  button.primary:disabled {
    color: var(--bp-muted);
    border-color: var(--bp-line);
    background: transparent;
  }
  .play {
    min-width: 8ch;
  }
  .moment {
    margin-left: auto;
    font-size: 13px;
  }
  .ways {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px 24px;
  }
  .way {
    display: flex;
    flex-direction: column;
    min-width: 0;
    padding: 10px 12px;
    border: 1px solid var(--bp-line);
    border-radius: var(--bp-radius);
    background: var(--bp-surface);
  }
  .shapes {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-content: center;
    gap: 8px 4px;
    overflow-x: auto;
    padding: 4px;
  }
  .joined {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .product {
    border-top: 1px dashed var(--bp-line);
  }
  .sign {
    width: 12px;
    text-align: center;
    color: var(--bp-muted);
    font-size: 16px;
  }
  .sentence {
    min-height: 2.8em;
    margin: 6px 0;
  }
  .read {
    min-height: 1.4em;
    margin: 4px 0;
    font-size: 12px;
    color: var(--bp-muted);
  }
  .cost {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 12px;
    margin: auto 0 4px;
    padding-top: 6px;
  }
  .bar {
    display: block;
    width: 100%;
    height: 6px;
  }
  .whole {
    fill: var(--bp-line);
  }
  .done {
    fill: var(--bp-accent);
  }
  .arrived {
    margin-top: 14px;
  }
  .arrived p {
    margin-top: 8px;
  }
  @container (width < 760px) {
    .read {
      min-height: 2.8em;
    }
    .sentence {
      min-height: 4.2em;
    }
    .numbers .matrix mtd {
      padding-inline: 3px;
    }
  }
  @container (width >= 760px) {
    .ways {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
