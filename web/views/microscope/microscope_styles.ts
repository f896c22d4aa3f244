// SPDX-License-Identifier: MIT
import { css } from "lit";

export const microscopeStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
  }
  h2 {
    flex: none;
  }
  .tabs {
    flex: 1;
  }
  .close {
    min-width: 32px;
    padding: 0 8px;
    font-size: 18px;
    line-height: 1;
  }
  .on {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 16px;
    margin-top: 8px;
  }
  .name {
    margin: 0;
    font-size: 16px;
    font-weight: 650;
  }
  .step {
    margin: 6px 0 10px;
    font-size: 13px;
    color: var(--bp-muted);
  }
  .step:empty {
    margin: 0 0 8px;
  }
  .sample {
    margin-top: 6px;
  }
  @container (max-width: 560px) {
    .head h2 {
      flex: 1;
    }
    .head .tabs {
      order: 1;
      flex: 0 0 100%;
    }
  }
`;
