// SPDX-License-Identifier: MIT
import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { shownInput } from "../../state/frame_request.ts";
import { controls } from "../../styles/controls.ts";
import { Dark } from "../dark.ts";
import { View } from "../view.ts";
import { movedBy, pixelAt, pixelName, strokeFrom, withPixel } from "./drawing.ts";
import { painted } from "./painted.ts";
import type { Size } from "./pixels.ts";

/** The input as a picture that can be drawn on, with a pointer or with keys. */
export class PictureInput extends View {
  static override properties: PropertyDeclarations = { ...View.properties, cursor: { state: true } };
  static override styles = [controls, inputStyles()];
  /** The pixel that has the keyboard. */
  declare private cursor: number;
  readonly #dark = new Dark(this);
  /** What the pen leaves while it is down. */
  #stroke: 0 | 1 | null = null;

  constructor() {
    super();
    this.cursor = 0;
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    const { input, loaded, view } = this.state;
    return before.input !== input || before.loaded !== loaded || before.view.theme !== view.theme;
  }

  override render(): TemplateResult | typeof nothing {
    const size = this.state.loaded?.data.picture;
    const picture = shownInput(this.state);
    if (!size || !picture) return nothing;
    const rows = Array.from({ length: size.height }, (_, row) => row);
    const columns = Array.from({ length: size.width }, (_, column) => column);
    return html`
      <div
        class="paper"
        role="grid"
        aria-label="Picture to be read"
        aria-describedby="how"
        @pointerdown=${this.#down}
        @pointermove=${this.#move}
        @pointerup=${this.#up}
        @pointercancel=${this.#up}
        @keydown=${this.#key}
      >
        <canvas
          aria-hidden="true"
          ${painted({ values: picture, size, isDark: this.#dark.value, scale: null })}
        ></canvas>
        ${rows.map(
          (row) =>
            html`<div role="row">
              ${columns.map((column) => {
                const pixel = row * size.width + column;
                return html`<div
                  role="gridcell"
                  tabindex=${pixel === this.cursor ? 0 : -1}
                  aria-label=${pixelName(picture, pixel, size)}
                ></div>`;
              })}
            </div>`,
        )}
      </div>
      <p id="how" class="muted">Draw or erase with the pointer, or with arrow keys and space.</p>
      <button @click=${() => this.#set(picture.map(() => 0))}>Empty paper</button>
    `;
  }

  #set(input: readonly number[]): void {
    this.dispatch({ type: "set-input", input: [...input] });
  }

  #put(pixel: number, value: number): void {
    const picture = shownInput(this.state);
    const after = picture && withPixel(picture, pixel, value);
    if (after && after !== picture) this.#set(after);
  }

  #under(event: PointerEvent): number | null {
    const size = this.state.loaded?.data.picture;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    if (!size || box.width === 0) return null;
    return pixelAt((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height, size);
  }

  readonly #down = (event: PointerEvent): void => {
    const pixel = this.#under(event);
    const picture = shownInput(this.state);
    if (event.button !== 0 || pixel === null || !picture) return;
    event.preventDefault(); // no text is selected, and the page is not scrolled by the pen
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#stroke = strokeFrom(picture, pixel);
    this.#put(pixel, this.#stroke);
    this.#focus(pixel);
  };

  readonly #move = (event: PointerEvent): void => {
    if (this.#stroke === null) return;
    const pixel = this.#under(event);
    if (pixel !== null) this.#put(pixel, this.#stroke);
  };

  readonly #up = (): void => {
    this.#stroke = null;
  };

  readonly #key = (event: KeyboardEvent): void => {
    const size: Size | null | undefined = this.state.loaded?.data.picture;
    const picture = shownInput(this.state);
    if (!size || !picture || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = movedBy(event.key, this.cursor, size);
    if (to !== null) this.#focus(to);
    else if (event.key === " " || event.key === "Enter") this.#put(this.cursor, strokeFrom(picture, this.cursor));
    else if (event.key === "Delete" || event.key === "Backspace") this.#put(this.cursor, 0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #focus(pixel: number): void {
    this.cursor = pixel;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelectorAll<HTMLElement>("[role=gridcell]")[pixel]?.focus({ preventScroll: true }),
    );
  }
}

function inputStyles(): ReturnType<typeof css> {
  return css`
    :host {
      display: block;
    }
    .paper {
      position: relative;
      display: grid;
      width: 100%;
      max-width: 260px;
      aspect-ratio: 1;
      border: 1px solid var(--bp-line-strong);
      background: var(--bp-surface);
      cursor: crosshair;
      touch-action: none;
    }
    canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      image-rendering: pixelated;
    }
    [role="row"] {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
    [role="gridcell"] {
      position: relative;
      box-shadow: inset 0 0 0 0.5px var(--bp-line);
    }
    [role="gridcell"]:focus-visible {
      outline-offset: -2px;
      z-index: 1;
    }
    p {
      margin: 4px 0 6px;
      font-size: 12.5px;
    }
  `;
}

if (!customElements.get("bp-picture-input")) customElements.define("bp-picture-input", PictureInput);
