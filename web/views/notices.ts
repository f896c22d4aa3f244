// SPDX-License-Identifier: MIT
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { controls } from "../styles/controls.ts";
import type { Notice } from "../state/state.ts";
import { View } from "./view.ts";

/** How long a piece of information stays; refusals and errors stay until they are mended or dismissed. */
const infoMilliseconds = 8000;

/** What the page has to say: laid over the lower edge, so that nothing moves when it comes and goes. */
export class Notices extends View {
  static override styles = [
    controls,
    css`
      :host {
        position: fixed;
        z-index: 10;
        inset: auto 12px 12px;
        display: grid;
        justify-items: center;
        gap: 8px;
        pointer-events: none;
      }
      .notice {
        pointer-events: auto;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 12px;
        max-width: 720px;
        padding: 8px 10px 8px 14px;
        background: var(--bp-surface);
        border: 1px solid var(--bp-line-strong);
        border-left: 4px solid var(--bp-accent);
        border-radius: var(--bp-radius);
        box-shadow: 0 4px 16px rgb(0 0 0 / 0.18);
      }
      .refused,
      .error {
        border-left-color: var(--bp-danger);
      }
      p {
        flex: 1 1 240px;
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    return !before || before.notices !== this.state.notices;
  }

  override updated(): void {
    for (const { id, kind } of this.state.notices)
      if (kind === "info" && !this.#timers.has(id))
        this.#timers.set(
          id,
          setTimeout(() => this.#dismiss(id), infoMilliseconds),
        );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  override render(): TemplateResult {
    return html`<div role="status" class="visually-hidden">
        ${this.state.notices.map((notice) => (notice.kind === "info" ? html`<p>${notice.text}</p>` : nothing))}
      </div>
      ${this.state.notices.map((notice) => this.#notice(notice))}`;
  }

  #notice(notice: Notice): TemplateResult {
    const { action } = notice;
    return html`<div class="notice ${notice.kind}" role=${notice.kind === "info" ? "presentation" : "alert"}>
      <p>${notice.text}</p>
      ${
        action
          ? html`<button class="primary" @click=${() => this.dispatch({ type: "load", spec: action.spec })}>
              ${action.label}
            </button>`
          : nothing
      }
      <button class="quiet" @click=${() => this.#dismiss(notice.id)}>Dismiss</button>
    </div>`;
  }

  #dismiss(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.dispatch({ type: "dismiss", id });
  }
}

if (!customElements.get("bp-notices")) customElements.define("bp-notices", Notices);
