// SPDX-License-Identifier: MIT
import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { BackpropPlayground } from "../element/backprop_playground.ts";
import { integer } from "../format/number.ts";
import type { OpenedExperiment } from "../state/actions.ts";
import { controls } from "../styles/controls.ts";
import { tokens } from "../styles/tokens.ts";
import { linkTo, MOST_LINK } from "./link.ts";
import { momentOf, sameMoment } from "./moment.ts";
import { isAsOpened, openFile } from "./open.ts";
import { save } from "./save.ts";
import { shareStyles } from "./share_styles.ts";
import { experimentOf } from "./shared.ts";
import { contentsOf, grouped } from "./words.ts";

/** A moment to be shared, and its link; `problem` where it has none. */
interface Shared {
  experiment: OpenedExperiment;
  link: string;
  problem: string;
}

/** Shares the present moment: its link, its fingerprint, its file; and opens a file. Pauses: a link carries one moment. */
export class ShareDialog extends LitElement {
  static override properties = { shared: { state: true }, said: { state: true }, problem: { state: true } };
  static override styles = [tokens, controls, shareStyles];

  declare private shared: Shared | null;
  declare private said: string;
  declare private problem: string;
  #playground: BackpropPlayground | null = null;
  #moment: unknown[] = [];
  /** Follows the playground while the dialog is open: the pause, and the fingerprint, come a frame later. */
  #follower = { hostUpdated: (): void => void this.#refresh() };

  constructor() {
    super();
    this.shared = null;
    this.said = "";
    this.problem = "";
  }

  async show(playground: BackpropPlayground, dark: boolean): Promise<void> {
    this.dataset["theme"] = dark ? "dark" : "light";
    [this.said, this.problem, this.shared, this.#moment] = ["", "", null, []];
    this.#playground = playground;
    playground.pause();
    playground.addController(this.#follower);
    await this.updateComplete;
    this.#dialog.showModal();
    await this.#refresh();
  }

  /** What most people came for is one key press away. */
  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.get("shared") === null) this.renderRoot.querySelector<HTMLElement>(".primary")?.focus();
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  async #refresh(): Promise<void> {
    const state = this.#playground?.state;
    if (!state || state.playing) return;
    const moment = momentOf(state);
    if (sameMoment(moment, this.#moment)) return;
    this.#moment = moment;
    const experiment = experimentOf(state);
    experiment.fingerprint ??= (await this.#playground?.hash().catch(() => null)) ?? null;
    const problemOf = (error: unknown): Shared => ({
      experiment,
      link: "",
      problem: error instanceof Error ? error.message : String(error),
    });
    const shared = await linkTo(experiment, location.href).then(
      (link): Shared => ({ experiment, link, problem: "" }),
      problemOf,
    );
    if (this.#moment === moment) this.shared = shared;
  }

  override render(): TemplateResult {
    return html`<dialog
      aria-labelledby="title"
      @close=${() => this.#closed()}
      @click=${(event: Event) => this.#clicked(event)}
    >
      <header>
        <h2 id="title">Share this moment</h2>
        <button type="button" class="quiet" @click=${() => this.#dialog.close()}>Close</button>
      </header>
      ${this.shared ? this.#contents(this.shared) : html`<p role="status">Collecting…</p>`}
      <div role="alert">${this.problem === "" ? nothing : html`<p class="problem">${this.problem}</p>`}</div>
    </dialog>`;
  }

  #contents({ experiment, link, problem }: Shared): TemplateResult {
    return html`<p id="contents">Carries ${contentsOf(experiment)}.</p>
      <h3>Fingerprint of the parameters</h3>
      <output class="fingerprint">${experiment.fingerprint === null ? "—" : grouped(experiment.fingerprint)}</output>
      ${this.#check(experiment)}
      <p class="small">
        Whoever opens the link or the file gets the very same moment, rebuilt from its beginning. Equal fingerprints
        mean that all weights and biases are equal to the last bit.
      </p>
      <h3>Link</h3>
      ${this.#link(link, problem)}
      <h3>File</h3>
      <div class="row">
        <button type="button" @click=${() => save(experiment)}>Save to file</button>
        <button type="button" @click=${() => this.renderRoot.querySelector<HTMLInputElement>("[type=file]")?.click()}>
          Open from file…
        </button>
        <input
          type="file"
          hidden
          aria-label="Experiment file"
          accept=".json,application/json"
          @change=${(event: Event) => this.#choose(event.currentTarget as HTMLInputElement)}
        />
      </div>
      <p class="small">A file can also be dropped anywhere on the page.</p>`;
  }

  #check(experiment: OpenedExperiment): TemplateResult | typeof nothing {
    const same = this.#playground && isAsOpened(this.#playground, experiment);
    if (same === null) return nothing;
    return same
      ? html`<p class="small same">
          Opened at step ${integer(experiment.step)}; the parameters are the same to the last bit.
        </p>`
      : html`<p class="small other">The link or file that was opened had another fingerprint here.</p>`;
  }

  #link(link: string, problem: string): TemplateResult {
    if (link === "") return html`<p>No link can hold this experiment (${problem}). Save it to a file instead.</p>`;
    if (link.length > MOST_LINK)
      return html`<p>
        The link would be ${integer(link.length)} characters long; mail and chat programs cut links over
        ${integer(MOST_LINK)}. Save the experiment to a file instead.
      </p>`;
    return html`<div class="row">
        <input
          type="text"
          readonly
          aria-label="Link"
          aria-describedby="contents"
          .value=${link}
          @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()}
        />
        <button type="button" class="primary" @click=${() => this.#copy(link)}>Copy link</button>
      </div>
      <p class="small said" role="status">${this.said}</p>`;
  }

  async #copy(link: string): Promise<void> {
    const copied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    if (!copied) this.renderRoot.querySelector<HTMLInputElement>("[aria-label=Link]")?.select();
    this.said = copied ? "Link copied." : "The browser does not let the page copy: press Ctrl+C or ⌘C now.";
  }

  async #choose(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    input.value = "";
    if (!file || !this.#playground) return;
    this.problem = "";
    await openFile(this.#playground, file).then(
      () => this.#dialog.close(),
      (error: Error) => (this.problem = error.message),
    );
  }

  /** The dialog fills its box: what is clicked as the dialog itself is the backdrop. */
  #clicked(event: Event): void {
    if (event.target !== this.#dialog || !(event instanceof MouseEvent)) return;
    const box = this.#dialog.getBoundingClientRect();
    const inside =
      event.clientX >= box.left &&
      event.clientX <= box.right &&
      event.clientY >= box.top &&
      event.clientY <= box.bottom;
    if (!inside) this.#dialog.close();
  }

  #closed(): void {
    this.#playground?.removeController(this.#follower);
  }
}

if (!customElements.get("bp-share")) customElements.define("bp-share", ShareDialog);

declare global {
  interface HTMLElementTagNameMap {
    "bp-share": ShareDialog;
  }
}
