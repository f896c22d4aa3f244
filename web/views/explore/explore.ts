// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import type { Explored } from "../../state/explored.ts";
import { controls } from "../../styles/controls.ts";
import type { StartOptions } from "../../worker/supervisor.ts";
import type { Ask } from "../../worker/query.ts";
import { View } from "../view.ts";
import { exploreStyles } from "./explore_styles.ts";
import { shownTabs } from "./explore_tabs.ts";

/** Below the network: tabs of what goes further. A tab's code is fetched when it is first opened. */
export class Explore extends View {
  static override properties = {
    ...super.properties,
    ask: { attribute: false },
    dark: { attribute: false },
    views: { attribute: false },
    start: { attribute: false },
    story: { attribute: false },
    failed: { state: true },
  };
  static override styles = [controls, exploreStyles];
  declare ask: Ask;
  declare dark: boolean;
  /** As in the element's attribute; null: all. */
  declare views: readonly string[] | null;
  /** How further workers are started. */
  declare start: StartOptions;
  /** The company's people and words; null: the usual ones. */
  declare story: unknown;
  /** Why the open tab's code could not be fetched. */
  declare failed: string;

  constructor() {
    super();
    this.failed = "";
  }

  #open(name: Explored): void {
    const explored = this.state.view.explored === name ? null : name;
    this.dispatch({ type: "set-view", view: { explored } });
  }

  /** Arrow keys go from tab to tab, as in every tab list. */
  #onKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const tabs = [...this.renderRoot.querySelectorAll<HTMLButtonElement>(".tabs button")];
    const at = tabs.indexOf(event.target as HTMLButtonElement);
    tabs[(at + step + tabs.length) % tabs.length]?.focus();
    event.preventDefault();
  }

  override willUpdate(): void {
    const tab = shownTabs(this.views).find(({ name }) => name === this.#current);
    if (!tab) return;
    const element = customElements.get(`bp-${tab.name}`);
    if (element) return;
    tab.fetch().then(
      () => (this.failed = ""),
      () => (this.failed = "This part could not be loaded. Are you offline?"),
    );
  }

  /** A page that shows one part alone has it open. */
  get #current(): Explored | null {
    const tabs = shownTabs(this.views);
    const only = this.views && tabs.length === 1 ? tabs[0]?.name : undefined;
    const open = only ?? this.state.view.explored;
    return open && tabs.some(({ name }) => name === open) ? open : null;
  }

  override render(): TemplateResult {
    const tabs = shownTabs(this.views);
    const current = this.#current;
    return html`
      ${
        tabs.length > 1
          ? html`<h2>Go further</h2>
              <div class="tabs" role="tablist" aria-label="Go further" @keydown=${this.#onKey}>
                ${tabs.map(
                  ({ name, label, about }) =>
                    html`<button
                      type="button"
                      role="tab"
                      id=${`tab-${name}`}
                      aria-selected=${name === current}
                      aria-controls="panel"
                      @click=${() => this.#open(name)}
                    >
                      <b>${label}</b><span>${about}</span>
                    </button>`,
                )}
              </div>`
          : nothing
      }
      <div
        class="panel"
        id="panel"
        role=${current && tabs.length > 1 ? "tabpanel" : nothing}
        aria-labelledby=${current && tabs.length > 1 ? `tab-${current}` : nothing}
        ?hidden=${!current}
      >
        ${this.failed ? html`<p role="alert">${this.failed}</p>` : nothing} ${current ? this.#part(current) : nothing}
      </div>
    `;
  }

  #part(name: Explored): TemplateResult {
    const { state, dispatch, ask, dark } = this;
    switch (name) {
      case "ways":
        return html`<bp-ways .state=${state} .dispatch=${dispatch} .ask=${ask}></bp-ways>`;
      case "race":
        return html`<bp-race .state=${state} .dispatch=${dispatch} .start=${this.start} .dark=${dark}></bp-race>`;
      case "backwards":
        return html`<bp-backwards .state=${state} .dispatch=${dispatch} .ask=${ask}></bp-backwards>`;
      case "landscape":
        return html`<bp-landscape .state=${state} .dispatch=${dispatch} .ask=${ask} .dark=${dark}></bp-landscape>`;
      case "company":
        return html`<bp-company .state=${state} .dispatch=${dispatch} .story=${this.story}></bp-company>`;
    }
  }
}

if (!customElements.get("bp-explore")) customElements.define("bp-explore", Explore);
