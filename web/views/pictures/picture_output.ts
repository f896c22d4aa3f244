// SPDX-License-Identifier: MIT
import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Told } from "../../lessons/deeds.ts";
import { controls } from "../../styles/controls.ts";
import type { Ask } from "../../worker/query.ts";
import { inputOf, isSample, type SampleAddress } from "../output/samples.ts";
import { View } from "../view.ts";
import "./misread.ts";
import "./weight_pictures.ts";
import "../output/confusion_matrix.ts";

/** What the network makes of pictures: those it misreads, what it looks for, and which class it takes for which. */
export class PictureOutput extends View {
  static override properties: PropertyDeclarations = {
    ...View.properties,
    ask: { attribute: false },
    followed: { state: true },
    counting: { state: true },
  };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .parts {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 10px 24px;
      }
      .parts > :not(bp-misread, slot),
      ::slotted(*) {
        padding-top: 8px;
        border-top: 1px solid var(--bp-line);
      }
      @container (min-width: 600px) {
        .parts {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
        ::slotted(*) {
          padding-top: 0;
          border-top: 0;
        }
      }
      summary {
        min-height: 26px;
        font-size: 13px;
        font-weight: 650;
        cursor: pointer;
      }
    `,
  ];
  declare ask: Ask;
  /** The letter that is followed. */
  declare private followed: SampleAddress | null;
  /** The table of classes is open. */
  declare private counting: boolean;
  #told = new Set<string>();

  constructor() {
    super();
    this.followed = null;
    this.counting = false;
  }

  /** Another input or another data set: the letter is let go. */
  override willUpdate(changed: PropertyValues<this>): void {
    const { loaded, input } = this.state;
    if (!changed.has("state") || !this.followed) return;
    const before = changed.get("state");
    if (before?.input === input && before?.loaded === loaded) return;
    if (!loaded || !input || !isSample(loaded.data, this.followed, input)) this.followed = null;
  }

  /** Complete with the letters, which come from the engine: they stand above the rest. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.renderRoot.querySelector<View>("bp-misread")?.updateComplete;
    return isDone;
  }

  override render(): TemplateResult {
    const { state, dispatch, ask, followed } = this;
    return html`<div class="parts">
      <bp-misread
        .state=${state}
        .dispatch=${dispatch}
        .ask=${ask}
        .followed=${followed}
        @follow=${(event: CustomEvent<SampleAddress>) => this.#follow(event.detail)}
      ></bp-misread>
      <slot></slot>
      <bp-weight-pictures .state=${state} .dispatch=${dispatch} .ask=${ask} .followed=${followed}></bp-weight-pictures>
      <details
        @toggle=${(event: Event) => {
          this.counting = (event.target as HTMLDetailsElement).open;
        }}
      >
        <summary>Which letter is taken for which</summary>
        ${
          this.counting
            ? html`<bp-confusion-matrix .state=${state} .dispatch=${dispatch}></bp-confusion-matrix>`
            : nothing
        }
      </details>
    </div> `;
  }

  /** As the input it shows in the network and beside the answer; a training letter is pinned, so that a walk follows it. */
  #follow(address: SampleAddress): void {
    const data = this.state.loaded?.data;
    if (!data) return;
    this.followed = address;
    this.dispatch({ type: "set-input", input: inputOf(data, address) });
    if (address.part === "train") this.dispatch({ type: "pin", sample: address.row });
    else if (this.state.pinned !== null) this.dispatch({ type: "pin", sample: null });
    this.#told.add(`${address.part} ${address.row}`);
    const told: Told = { name: "misreading-followed", value: this.#told.size };
    this.dispatchEvent(new CustomEvent("bp-told", { detail: told, bubbles: true, composed: true }));
  }
}

if (!customElements.get("bp-picture-output")) customElements.define("bp-picture-output", PictureOutput);
