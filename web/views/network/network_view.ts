// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { controls } from "../../styles/controls.ts";
import type { Focus, State } from "../../state/state.ts";
import { View } from "../view.ts";
import { capacityFor, layoutFor } from "./layout.ts";
import { columnHeaders } from "./column_header.ts";
import { describeColumns, fits, scrolledTo, startOf, switched } from "./columns.ts";
import { biasDrawing, edgeDrawing, mapSheet, tiles } from "./drawing.ts";
import { edgeStyles } from "./edge_styles.ts";
import { drawingFacts } from "./facts.ts";
import type { Box, Layout, PlacedSlot } from "./geometry.ts";
import { headerStyles } from "./header_styles.ts";
import { Interaction } from "./interaction.ts";
import { footer } from "./legend.ts";
import { lookedAt } from "./focus.ts";
import { LensHolder } from "./lens_holder.ts";
import { LivePaint } from "./live_paint.ts";
import { addressOf } from "./names.ts";
import { networkStyles } from "./network_styles.ts";
import { parameterCard, spoken } from "./parameter_card.ts";
import { lastFeatureRemark, waiting } from "./remark.ts";
import { Seen } from "../seen.ts";
import { Selection } from "./selection.ts";
import { Sideways } from "./sideways.ts";
import { tileStyles } from "./tile_styles.ts";

/**
 * The running network: features, hidden layers and output as columns of tiles, joined by their weights. The structure
 * is rendered when the design or the width changes; every frame only paints its live parts (live_paint.ts).
 */
export class NetworkView extends View {
  static override properties = {
    ...View.properties,
    dark: { type: Boolean },
    readonly: { type: Boolean },
    fixed: { attribute: false },
    snug: { type: Boolean },
    firsts: { state: true },
    said: { state: true },
    remark: { state: true },
  };
  static override styles = [controls, networkStyles, edgeStyles, headerStyles, tileStyles];
  declare dark: boolean;
  /** Looking only: nothing can be changed. */
  declare readonly: boolean;
  /** Weights can be typed, but the network keeps its shape. */
  declare fixed: boolean;
  /** Only as high as it must be. */
  declare snug: boolean;
  /** Per column, the unit it is scrolled to. */
  declare private firsts: number[];
  /** For screen readers, on demand. */
  declare private said: string;
  /** The tile of a feature that could not be switched off, where it is said why. */
  declare private remark: Box | null;

  #layout: Layout | null = null;
  /** What the layout was made of. */
  #madeOf: readonly unknown[] = [];
  #paint = new LivePaint();
  #lens = new LensHolder(this);
  #sideways = new Sideways(this, () => this.renderRoot.querySelector<HTMLElement>(".scroll"));
  #selection = new Selection((view) => this.dispatch({ type: "set-view", view }));
  #interaction = new Interaction(
    {
      layout: () => this.#layout,
      drawing: () => this.renderRoot.querySelector<HTMLElement>(".drawing"),
      pointing: (on) => this.renderRoot.querySelector(".stage")?.classList.toggle("pointing", on),
      readonly: () => this.readonly,
      activate: (slot) => this.#activate(slot),
      say: (cursor) => (this.said = spoken(cursor, this.state, this.#layout, this.#lens.look(this.state))),
      look: (at) => this.#lookAt(at),
    },
    this.#selection,
  );

  constructor() {
    super();
    this.dark = false;
    this.readonly = false;
    this.fixed = false;
    this.snug = false;
    this.firsts = [];
    this.said = "";
    this.remark = null;
    new Seen(this, "network");
    for (const type of ["pointerdown", "keydown"]) this.addEventListener(type, () => (this.remark = null));
  }

  get #isFixed(): boolean {
    return this.readonly || this.fixed;
  }

  override willUpdate(): void {
    const { spec, loaded, view } = this.state;
    this.#selection.follow(view);
    const { width } = this.#sideways;
    if (!loaded || width === 0 || !fits(spec, loaded)) return;
    const madeOf = [spec.layers, spec.data.kind, loaded, width, this.firsts, this.#isFixed, this.snug];
    if (madeOf.every((part, index) => part === this.#madeOf[index])) return;
    const redesigned = loaded !== this.#madeOf[2];
    this.#madeOf = madeOf;
    const columns = describeColumns(spec, loaded.data, capacityFor(width), this.firsts, this.#isFixed);
    this.#layout = layoutFor(columns, width, this.snug);
    if (redesigned) this.#interaction.forget();
    this.#interaction.anchor = null;
  }

  override render(): TemplateResult {
    const { spec, loaded, building } = this.state;
    const layout = this.#layout;
    if (!layout || !loaded) return waiting;
    const facts = drawingFacts(spec, loaded.data, this.dark);
    const designed = building && building.layers.length === spec.layers.length ? building.layers : spec.layers;
    const look = this.#lens.look(this.state);
    const { edges } = this.state.view;
    const on = this.#interaction;
    return html`
      <div class="frame">
        <div class="scroll" @scroll=${this.#sideways.measure}>
          <div
            class="stage ${layout.orientation}"
            @pointermove=${on.onPointerMove}
            @pointerdown=${on.onPointerDown}
            @pointerleave=${on.onPointerLeave}
            @click=${on.onClick}
          >
            <svg class="size" width=${layout.width} height=${layout.height} aria-hidden="true"></svg>
            ${guard([layout, designed, this.#isFixed], () => columnHeaders(layout, designed, this.#isFixed ? null : this.dispatch, (layer) => this.#lookAt({ kind: "layer", layer })))}
            <div
              class="drawing"
              role="application"
              aria-label="Network"
              aria-describedby="keys"
              @focusin=${on.onFocusIn}
              @focusout=${on.onFocusOut}
              @keydown=${on.onKeyDown}
            >
              ${guard([layout, this.dark], () => [edgeDrawing(layout, facts), mapSheet(layout, facts), tiles(layout, facts), biasDrawing(layout, facts)])}
              <div class="signs" aria-hidden="true"></div>
            </div>
            ${parameterCard(this.state, layout, {
              readonly: this.readonly,
              look,
              anchor: on.anchor,
              pinned: this.#selection.pinned,
              seen: this.#sideways.seen,
              edit: (parameter) => this.#selection.edit(parameter),
              apply: this.#apply,
              cancel: this.#endEdit,
            })}
            ${this.remark ? lastFeatureRemark(this.remark) : nothing}
          </div>
        </div>
        ${this.#sideways.hints()}
      </div>
      ${guard([layout, facts.maps, edges, look?.largest, look?.carried], () => footer(layout, facts.maps, edges, look, this.#show))}
      <div class="visually-hidden" aria-live="polite">${this.said || nothing}</div>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    const { spec, loaded } = this.state;
    const layout = this.#layout;
    if (!layout || !loaded) return;
    if (this.#paint.layout !== layout) {
      this.#paint.bind(this.renderRoot, layout, spec, loaded);
      this.#interaction.placeTabStop();
      this.#sideways.measure();
    }
    if (changed.has("dark")) this.#paint.recolour();
    const frame = this.state.frame;
    if (frame && frame.parameters.length === this.#paint.parameterCount)
      this.#paint.paint(frame, this.state, this.dark, this, this.#lens.look(this.state));
    this.#lens.draw(this.renderRoot as ShadowRoot, layout, this.state);
  }

  #activate({ slot, column, box }: PlacedSlot): void {
    if (slot.kind === "before" || slot.kind === "after") {
      const total = this.#layout?.columns[column]?.column.total ?? 0;
      const firsts = [...this.firsts];
      const data = this.state.loaded?.data;
      const first = firsts[column] ?? (column === 0 && data ? startOf(data) : 0);
      firsts[column] = scrolledTo(total, capacityFor(this.#sideways.width), first, slot.kind === "after");
      this.firsts = firsts;
      return;
    }
    if (!this.#layout?.columns[column]?.column.switches || slot.feature === null) return;
    const { spec, building } = this.state;
    const features = switched((building ?? spec).features, slot.feature);
    if (features) this.dispatch({ type: "set-features", features });
    else this.remark = box;
  }

  readonly #show = (edges: State["view"]["edges"]): void => this.dispatch({ type: "set-view", view: { edges } });

  #lookAt(focus: Focus): void {
    this.dispatch({ type: "set-view", view: lookedAt(focus, this.state.view.tab) });
  }

  readonly #apply = (value: number): void => {
    const parameter = this.#selection.pinned;
    if (!parameter) return;
    this.dispatch({ type: "set-parameter", address: addressOf(parameter), value });
    this.#endEdit();
  };

  readonly #endEdit = (): void => {
    this.#selection.endEdit();
    this.#interaction.focus();
  };
}

if (!customElements.get("bp-network-view")) customElements.define("bp-network-view", NetworkView);
