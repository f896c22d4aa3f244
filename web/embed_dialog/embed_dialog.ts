// SPDX-License-Identifier: MIT
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { lessons } from "virtual:lessons";
import type { BackpropPlayground } from "../element/backprop_playground.ts";
import type { LessonName } from "../lessons/list.ts";
import { save } from "../share/save.ts";
import { shareStyles } from "../share/share_styles.ts";
import { controls } from "../styles/controls.ts";
import { tokens } from "../styles/tokens.ts";
import { embedStyles } from "./embed_styles.ts";
import { frameAddress, type Embedding } from "./embedding.ts";
import { heightFrom } from "./frame_height.ts";
import { sizeForm, whatForm } from "./form.ts";
import { momentIn, titleOf, type Moment } from "./moment.ts";
import "./snippet_tabs.ts";

/** Makes the snippet that puts a playground, or a lesson, into somebody's page; and shows what it will be. */
export class EmbedDialog extends LitElement {
  static override properties = {
    embedding: { state: true },
    fits: { state: true },
  };
  static override styles = [tokens, controls, shareStyles, embedStyles];

  declare private embedding: Embedding | null;
  /** The height of what the frame shows. */
  declare private fits: number | null;
  #moment: Moment | null = null;
  /** The height is the contents', not one that was typed. */
  #isFitted = true;
  /** So is the title. */
  #isTitled = true;

  constructor() {
    super();
    this.embedding = null;
    this.fits = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("message", this.#heard);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("message", this.#heard);
  }

  /** Pauses: what is embedded is one moment. `lesson`: the one that is being read. */
  async show(playground: BackpropPlayground, lesson: LessonName | null, dark: boolean): Promise<void> {
    this.dataset["theme"] = dark ? "dark" : "light";
    const { state } = playground;
    if (!state) return;
    if (state.playing) playground.pause();
    this.#moment = await momentIn(state);
    [this.#isFitted, this.#isTitled, this.fits] = [true, true, null];
    const at = (playground.progress?.at ?? 0) + 1;
    const embedding: Embedding = {
      base: new URL("./", location.href.replace(/[?#].*$/s, "")).href,
      lesson: lesson && { name: lesson, at: Math.min(at, lessons.find(({ name }) => name === lesson)?.steps ?? 1) },
      hash: this.#moment.hash,
      file: this.#moment.file,
      views: ["run", "network", "output"],
      controls: null,
      readonly: false,
      autoplay: false,
      theme: "auto",
      width: null,
      height: 600,
      resize: null,
      title: "",
    };
    this.embedding = { ...embedding, title: this.#titleFor(embedding) };
    await this.updateComplete;
    this.#dialog.showModal();
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  #titleFor({ lesson }: Embedding): string {
    if (lesson) return `Lesson: ${lessons.find(({ name }) => name === lesson.name)?.title ?? lesson.name}`;
    return this.#moment ? titleOf(this.#moment.experiment) : "";
  }

  #change = (change: Partial<Embedding>): void => {
    if (!this.embedding) return;
    if (change.height !== undefined) this.#isFitted = change.height === this.fits;
    if (change.title !== undefined) this.#isTitled = change.title.trim() === "";
    const embedding = { ...this.embedding, ...change };
    const isOther = frameAddress(embedding) !== frameAddress(this.embedding) || change.width !== undefined;
    if (isOther && this.#isFitted) this.fits = null; // until it is measured anew
    this.embedding = this.#isTitled ? { ...embedding, title: this.#titleFor(embedding) } : embedding;
  };

  /** What the frame tells of its height. */
  #heard = ({ source, data }: MessageEvent<unknown>): void => {
    const frame = this.renderRoot.querySelector("iframe");
    const height = frame && source === frame.contentWindow ? heightFrom(data) : null;
    if (height === null || !this.embedding) return;
    this.fits = height;
    // Not while somebody types another one.
    const isTyping = this.shadowRoot?.activeElement?.matches("input[type=number]") === true;
    if (this.#isFitted && !isTyping) this.embedding = { ...this.embedding, height };
  };

  /** The dialog fills its box: what is clicked outside of it is the backdrop. */
  #clicked({ target, clientX, clientY }: MouseEvent): void {
    if (target !== this.#dialog) return;
    const { left, right, top, bottom } = this.#dialog.getBoundingClientRect();
    if (clientX < left || clientX > right || clientY < top || clientY > bottom) this.#dialog.close();
  }

  override render(): TemplateResult {
    return html`<dialog
      class="wide"
      aria-labelledby="title"
      @close=${() => (this.embedding = null)}
      @click=${(event: MouseEvent) => this.#clicked(event)}
    >
      <div class="head">
        <h2 id="title">Embed in your page</h2>
        <button type="button" class="quiet" @click=${() => this.#dialog.close()}>Close</button>
      </div>
      ${this.embedding ? this.#contents(this.embedding) : nothing}
    </dialog>`;
  }

  #contents(embedding: Embedding): TemplateResult {
    return html`<div class="columns">
      <form class="choices" @submit=${(event: Event) => event.preventDefault()}>
        ${whatForm(embedding, lessons, this.#change)} ${sizeForm(embedding, this.fits, this.#isFitted, this.#change)}
      </form>
      <div class="result">
        <h3>As it will be</h3>
        ${this.#preview(embedding)}
        <h3>To copy</h3>
        <bp-snippets
          .embedding=${embedding}
          .isWhole=${this.#moment?.isWhole ?? true}
          @save-file=${() => this.#moment && save(this.#moment.experiment)}
        ></bp-snippets>
      </div>
    </div>`;
  }

  /** The real page for frames. It is asked to tell its height, which the snippet then has. */
  #preview(embedding: Embedding): TemplateResult {
    const { width, height, title, theme } = embedding;
    const dark = this.dataset["theme"] as "light" | "dark";
    const address = frameAddress({ ...embedding, theme: theme === "auto" ? dark : theme, resize: "canvas" });
    return html`<div class="preview" tabindex="0" role="group" aria-label="Preview">
      <iframe src=${address} title=${title} width=${width ?? "100%"} height=${height}></iframe>
    </div>`;
  }
}

if (!customElements.get("bp-embed")) customElements.define("bp-embed", EmbedDialog);

declare global {
  interface HTMLElementTagNameMap {
    "bp-embed": EmbedDialog;
  }
}
