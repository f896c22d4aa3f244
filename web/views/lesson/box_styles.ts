// SPDX-License-Identifier: MIT
import { css } from "lit";

/** What the reader does: the question, the live table, the task. */
export const boxStyles = css`
  .box {
    margin-top: 20px;
    padding: 12px 16px 14px;
    border: 1px solid var(--bp-line);
    border-radius: var(--bp-radius);
    font-size: 15px;
    line-height: 1.5;
  }
  .box:focus {
    outline: none;
  }
  .box p {
    margin: 0;
  }
  .box p + p,
  .box p + button,
  .box form,
  .box [role="status"]:not(:empty) {
    margin-top: 8px;
  }
  .kind {
    color: var(--bp-muted);
    font-size: 12px;
    font-weight: 650;
    letter-spacing: 0.04em;
  }
  .tick {
    margin-inline-end: 0.4em;
    font-weight: 700;
  }
  .predict {
    background: var(--bp-panel);
    border-style: dashed;
    border-color: var(--bp-line-strong);
  }
  .predict form {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .predict form button {
    min-height: 36px;
    padding-inline: 14px;
    border-color: var(--bp-accent);
    color: var(--bp-accent);
    font-weight: 600;
  }
  input.typed {
    flex: 0 1 140px;
    min-width: 0;
    min-height: 36px;
    padding-inline: 10px;
    font-size: 15px;
  }
  .choices {
    flex: 1 1 100%;
    display: grid;
    gap: 4px;
  }
  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: baseline;
    gap: 9px;
    padding: 6px 10px;
    border: 1px solid var(--bp-line);
    border-radius: 6px;
    background: var(--bp-surface);
    cursor: pointer;
  }
  .choice:hover {
    border-color: var(--bp-line-strong);
  }
  .choice:has(:checked) {
    border-color: var(--bp-accent);
  }
  .choice input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--bp-accent);
    transform: translateY(2px);
  }
  .problem {
    flex: 1 1 100%;
    color: var(--bp-danger);
  }
  .answer {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 28px;
    margin: 0;
  }
  dt {
    color: var(--bp-muted);
    font-size: 13px;
  }
  dd {
    margin: 0;
  }
  .figure {
    font-size: 18px;
    font-variant-numeric: tabular-nums;
  }
  .verdict {
    font-weight: 600;
  }
  .verdict.right {
    color: var(--bp-ok);
  }
  .working {
    padding-top: 8px;
    border-top: 1px solid var(--bp-line);
  }
  .task {
    border-color: var(--bp-accent);
    box-shadow: inset 3px 0 0 var(--bp-accent);
    padding-inline-start: 19px;
  }
  .task .kind {
    color: var(--bp-accent);
  }
  .task[data-task="done"] {
    border-color: var(--bp-ok);
    box-shadow: inset 3px 0 0 var(--bp-ok);
  }
  .task[data-task="done"] :is(.kind, .praise b) {
    color: var(--bp-ok);
  }
  .task[data-task="done"] .ask {
    color: var(--bp-muted);
  }
  .praise:empty {
    display: none;
  }
  .onward {
    background: var(--bp-panel);
  }
  .live {
    margin-top: 20px;
    max-height: 268px;
    overflow: auto;
    border: 1px solid var(--bp-line);
    border-radius: var(--bp-radius);
  }
  .live table {
    width: 100%;
    font-size: 14px;
  }
  .live :is(th, td) {
    padding: 3px 12px;
    text-align: end;
  }
  .live td {
    white-space: nowrap;
  }
  .live th {
    vertical-align: bottom;
    line-height: 1.25;
    position: sticky;
    top: 0;
    padding-block: 6px;
    background: var(--bp-panel);
    box-shadow: inset 0 -1px 0 var(--bp-line);
  }
  .live tr:last-child td {
    border-bottom: 0;
  }
  .newest td {
    background: color-mix(in srgb, var(--bp-accent) 12%, transparent);
    font-weight: 650;
  }
`;
