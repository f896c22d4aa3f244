// SPDX-License-Identifier: MIT
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { shareStyles } from "../share/share_styles.ts";
import { controls } from "../styles/controls.ts";
import { embedStyles } from "./embed_styles.ts";
import type { Embedding } from "./embedding.ts";
import { places, snippet, words, type Place } from "./snippets.ts";

/** What there is to copy, a tab for each place that it can go to. Says "save-file" when the experiment's file is wanted. */
export class SnippetTabs extends LitElement {
  static override properties = {
    embedding: { attribute: false },
    isWhole: { attribute: false },
    place: { state: true },
    said: { state: true },
  };
  static override styles = [controls, shareStyles, embedStyles];

  declare embedding: Embedding;
  /** The address carries the moment, not its design alone. */
  declare isWhole: boolean;
  declare private place: Place;
  declare private said: string;

  constructor() {
    super();
    this.isWhole = true;
    this.place = "iframe";
    this.said = "";
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("embedding")) this.said = "";
  }

  override render(): TemplateResult {
    const { lesson, file } = this.embedding;
    const text = snippet(this.place, this.embedding);
    return html`<div
        class="tabs"
        role="tablist"
        aria-label="Where it goes"
        @keydown=${(event: KeyboardEvent) => this.#move(event)}
      >
        ${places.map(
          ({ name, label }) =>
            html`<button
              type="button"
              role="tab"
              id="tab-${name}"
              aria-selected=${this.place === name}
              aria-controls="snippet"
              tabindex=${this.place === name ? 0 : -1}
              @click=${() => this.#choose(name)}
            >
              ${label}
            </button>`,
        )}
      </div>
      <div role="tabpanel" id="snippet" aria-labelledby="tab-${this.place}">
        <p class="small">${words[this.place]}</p>
        <textarea readonly aria-label="Snippet" rows=${text.split("\n").length} .value=${text}></textarea>
        <div class="row">
          <button type="button" class="primary" @click=${() => this.#copy(text)}>Copy</button>
          ${
            this.place === "element" && !lesson && file
              ? html`<button type="button" @click=${() => this.dispatchEvent(new CustomEvent("save-file"))}>
                  Save ${file}
                </button>`
              : nothing
          }
        </div>
        ${this.#hints().map((hint) => html`<p class="small">${hint}</p>`)}
        <p class="small said" role="status">${this.said}</p>
      </div>`;
  }

  #hints(): string[] {
    const { base, lesson, file } = this.embedding;
    const isElement = this.place === "element";
    const { hostname } = new URL(base);
    const isOwn = hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
    return [
      ...(isElement && !lesson && file ? ["Put the saved file beside your page."] : []),
      ...(isElement && lesson && lesson.at > 1 ? ["The element begins at the lesson's first step."] : []),
      ...(!isElement && !lesson && !this.isWhole
        ? [
            "This moment is too much for a link: the frame gets its design, at step 0. The element gets all of it, from a file.",
          ]
        : []),
      ...(isOwn ? [`${hostname} is your own machine: readers elsewhere need an address that they can reach.`] : []),
    ];
  }

  #choose(place: Place): void {
    this.place = place;
    this.said = "";
  }

  #move(event: KeyboardEvent): void {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = places.findIndex(({ name }) => name === this.place);
    this.#choose(places[(at + by + places.length) % places.length]!.name);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("[aria-selected=true]")?.focus());
  }

  async #copy(text: string): Promise<void> {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (!copied) this.renderRoot.querySelector("textarea")?.select();
    this.said = copied ? "Copied." : "The browser does not let the page copy: press Ctrl+C or ⌘C now.";
  }
}

if (!customElements.get("bp-snippets")) customElements.define("bp-snippets", SnippetTabs);

declare global {
  interface HTMLElementTagNameMap {
    "bp-snippets": SnippetTabs;
  }
}
