// SPDX-License-Identifier: MIT
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { integer, significant } from "../../format/number.ts";
import { controls } from "../../styles/controls.ts";
import { View } from "../view.ts";
import { courseRows, type CourseRow } from "./course_rows.ts";

/** The courses that the run has taken: the one that is followed and the ghosts, to compare and to switch between. */
export class Courses extends View {
  static override styles = [
    controls,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 12.5px;
      }
      caption {
        padding-bottom: 4px;
        font-size: 13px;
        font-weight: 650;
        text-align: left;
      }
      tbody {
        border-top: 1px solid var(--bp-line);
      }
      th {
        padding: 0;
        font-weight: 400;
        text-align: left;
      }
      thead th {
        color: var(--bp-muted);
        text-align: right;
      }
      .name {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 30px;
        padding-top: 3px;
      }
      .name span {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
        line-height: 1.25;
      }
      .followed .name span {
        font-weight: 600;
      }
      td {
        padding: 0 0 4px;
        width: 33%;
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      .lowest {
        font-weight: 650;
      }
      svg {
        flex: none;
      }
      path {
        fill: none;
      }
      button {
        flex: none;
        min-height: 26px;
        padding: 0 8px;
        font-size: 12px;
      }
      .remove {
        min-width: 26px;
        padding: 0;
        color: var(--bp-muted);
      }
      em {
        flex: none;
        font-style: normal;
        font-size: 12px;
        color: var(--bp-muted);
      }
    `,
  ];

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    const now = this.state;
    return !before || before.run !== now.run || before.curve !== now.curve || before.branches !== now.branches;
  }

  override render(): TemplateResult {
    return html`<table>
      <caption>
        Courses of this run
      </caption>
      <thead>
        <tr>
          <th scope="col">End step</th>
          <th scope="col">Training loss</th>
          <th scope="col">Test loss</th>
        </tr>
      </thead>
      ${courseRows(this.state).map((row) => this.#row(row))}
    </table>`;
  }

  #row({ id, name, end, train, test, isFollowed, isLowest, style }: CourseRow): TemplateResult {
    return html`<tbody class=${isFollowed ? "followed" : ""}>
      <tr>
        <th colspan="3" scope="rowgroup">
          <div class="name">
            <svg width="26" height="10" aria-hidden="true">
              <path
                d="M1 5H25"
                stroke=${style ? `var(${style.tint})` : "var(--bp-accent)"}
                stroke-width=${style ? 1.5 : 2.5}
                stroke-dasharray=${style ? style.dash.join(" ") : nothing}
              />
            </svg>
            <span>${name}</span>
            ${
              isFollowed
                ? html`<em>followed</em>`
                : html`<button
                      aria-label=${`Switch to: ${name}`}
                      @click=${() => this.dispatch({ type: "switch-branch", id })}
                    >
                      Switch
                    </button>
                    <button
                      class="remove quiet"
                      title="Remove this course"
                      aria-label=${`Remove: ${name}`}
                      @click=${() => this.dispatch({ type: "remove-branch", id })}
                    >
                      ✕
                    </button>`
            }
          </div>
        </th>
      </tr>
      <tr>
        <td>${integer(end)}</td>
        <td class=${isLowest ? "lowest" : ""}>${significant(train, 4)}</td>
        <td>${significant(test, 4)}</td>
      </tr>
    </tbody>`;
  }
}

if (!customElements.get("bp-courses")) customElements.define("bp-courses", Courses);
