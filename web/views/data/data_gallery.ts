// SPDX-License-Identifier: MIT
import { css, html, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { controls } from "../../styles/controls.ts";
import { Dark } from "../dark.ts";
import { View } from "../view.ts";
import { dataGroups, type DataSet, dataSetOf, isSame } from "./data_sets.ts";
import { paintThumbnail, THUMBNAIL_SIDE } from "./thumbnail.ts";
import { decodeThumbnail, type Thumbnail } from "./thumbnail_code.ts";

/** The data sets as pictures of themselves: one radio group, by the real generators, painted once a theme. */
export class DataGallery extends View {
  static override styles = [controls, galleryStyles()];
  readonly #dark = new Dark(this);
  #thumbnails: readonly Thumbnail[] = [];
  #paintedDark: boolean | null = null;

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (!before) return true;
    return chosen(before) !== chosen(this.state) || before.view.theme !== this.state.view.theme;
  }

  override firstUpdated(): void {
    void this.#load();
  }

  override updated(): void {
    this.#paint();
  }

  /** After the first picture; without them (the network is gone) the sets still have their names. */
  async #load(): Promise<void> {
    const made = await import("virtual:thumbnails").catch(() => null);
    this.#thumbnails = made?.thumbnails.map(decodeThumbnail) ?? [];
    this.#paint();
  }

  #paint(): void {
    const dark = this.#dark.value;
    if (this.#thumbnails.length === 0 || this.#paintedDark === dark) return;
    this.#paintedDark = dark;
    this.renderRoot.querySelectorAll("canvas").forEach((canvas, index) => {
      const thumbnail = this.#thumbnails[index];
      if (thumbnail) paintThumbnail(canvas, thumbnail, dark);
    });
  }

  override render(): TemplateResult {
    const now = chosen(this.state);
    return html`
      <fieldset>
        <legend class="visually-hidden">Data set</legend>
        ${dataGroups.map(
          (group) =>
            html`<p class="group">${group.title}</p>
              <div class="sets">${group.sets.map((set) => this.#option(set, now === set))}</div>`,
        )}
      </fieldset>
      <p class="about">
        ${now ? html`<strong>${now.name}</strong> · ${now.sentence}` : html`<strong>A table of your own</strong>`}
      </p>
    `;
  }

  #option(set: DataSet, isChosen: boolean): TemplateResult {
    return html`<label title=${set.name}>
      <input
        type="radio"
        name="data"
        class="visually-hidden"
        aria-label=${set.name}
        .checked=${live(isChosen)}
        @change=${() => this.dispatch({ type: "choose-data", kind: set.kind, ...(set.table ? { table: set.table } : {}) })}
      />
      <canvas width=${THUMBNAIL_SIDE} height=${THUMBNAIL_SIDE}></canvas>
    </label>`;
  }
}

function chosen(state: View["state"]): DataSet | null {
  const { data } = state.building ?? state.spec;
  const set = dataSetOf(data);
  return set && isSame(set, data) ? set : null;
}

function galleryStyles(): ReturnType<typeof css> {
  return css`
    :host {
      display: block;
      container-type: inline-size;
    }
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
      min-width: 0;
    }
    .group {
      margin: 8px 0 4px;
      font-size: 12px;
      color: var(--bp-muted);
    }
    .sets {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(42px, 1fr));
      gap: 6px;
    }
    label {
      position: relative;
      aspect-ratio: 1;
      max-width: 64px;
      border: 1px solid var(--bp-line);
      border-radius: 6px;
      background: var(--bp-surface);
      overflow: hidden;
      cursor: pointer;
    }
    label:hover {
      border-color: var(--bp-line-strong);
    }
    label:has(:checked) {
      border-color: var(--bp-accent);
      box-shadow: 0 0 0 1.5px var(--bp-accent);
    }
    label:has(:focus-visible) {
      outline: 2px solid var(--bp-accent);
      outline-offset: 3px;
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
    }
    .about {
      min-height: 4.2em;
      margin: 10px 0 8px;
      font-size: 13px;
      color: var(--bp-muted);
    }
    @container (min-width: 340px) {
      .about {
        min-height: 2.8em;
      }
    }
    .about strong {
      color: var(--bp-text);
      font-weight: 600;
    }
  `;
}

if (!customElements.get("bp-data-gallery")) customElements.define("bp-data-gallery", DataGallery);
