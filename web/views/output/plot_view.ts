// SPDX-License-Identifier: MIT
import { css, type PropertyDeclarations, type PropertyValues } from "lit";
import type { DataView } from "backprop-playground/engine";
import { Dark } from "../dark.ts";
import { View } from "../view.ts";
import { Width } from "../width.ts";
import { InputPointer } from "./input_pointer.ts";
import { plotLayout, type PlotLayout } from "./plot_layout.ts";
import { PointLayer } from "./point_layer.ts";
import type { Interval } from "./scale.ts";
import type { WalkedPoints } from "./walked_points.ts";

/** What the map and the curve have in common: a size that follows the column, points, and an input under the hand. */
export abstract class PlotView extends View {
  static override properties: PropertyDeclarations = { available: { state: true } };
  declare private available: number;
  protected readonly dark = new Dark(this);
  protected readonly points = new PointLayer();
  protected readonly pointer = new InputPointer(() => {
    const data = this.state.loaded?.data;
    return data
      ? {
          layout: this.layoutFor(data),
          inputs: data.inputCount,
          input: this.state.input,
          dispatch: this.dispatch,
          walked: this.walkedIn(data),
        }
      : null;
  });
  #code: typeof WalkedPoints | null = null;
  #walked: WalkedPoints | null = null;
  #walkedOf: readonly unknown[] = [];
  #layout: { data: DataView; available: number; layout: PlotLayout } | null = null;

  constructor() {
    super();
    this.available = 296;
    this.addController(new Width(this, (width) => (this.available = width)));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pointer.stop();
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    const now = this.state;
    return (
      before.frame !== now.frame ||
      before.loaded !== now.loaded ||
      before.view !== now.view ||
      before.walk !== now.walk ||
      before.pinned !== now.pinned ||
      before.input !== now.input
    );
  }

  protected abstract domains(data: DataView): { x: Interval; y: Interval; ratio: number };

  /** What a walked step adds: the same object as long as nothing of it changed; its code comes with the first walk. */
  protected walkedIn(data: DataView): WalkedPoints | null {
    const { walk, pinned } = this.state;
    if (!walk) return null;
    if (!this.#code) {
      void this.#fetchCode();
      return null;
    }
    const key = [walk, pinned, this.layoutFor(data)];
    if (!this.#walked || key.some((part, index) => part !== this.#walkedOf[index])) {
      this.#walkedOf = key;
      this.#walked = new this.#code(walk, this.state, data, this.layoutFor(data), this.dispatch);
    }
    return this.#walked;
  }

  async #fetchCode(): Promise<void> {
    this.#code = (await import("./walked_points.ts")).WalkedPoints;
    this.requestUpdate();
  }

  /** The same object as long as nothing changed: what is drawn on it need not be drawn again. */
  protected layoutFor(data: DataView): PlotLayout {
    if (this.#layout?.data !== data || this.#layout.available !== this.available) {
      const { x, y, ratio } = this.domains(data);
      this.#layout = { data, available: this.available, layout: plotLayout(this.available, { x, y }, ratio) };
    }
    return this.#layout.layout;
  }
}

export const plotStyles = css`
  :host {
    display: block;
  }
  .plot {
    position: relative;
    margin: 0 auto;
  }
  .plot > * {
    position: absolute;
    left: 0;
    top: 0;
  }
  .plot > svg {
    overflow: visible;
    pointer-events: none;
  }
  .hand {
    cursor: crosshair;
    touch-action: pan-y;
    border-radius: 2px;
  }
  .marker {
    fill: none;
  }
  .marker.lines {
    stroke: var(--bp-text);
    stroke-dasharray: 3 3;
    opacity: 0.7;
  }
  .marker.under {
    stroke: var(--bp-surface);
    stroke-width: 5;
  }
  .marker.ring {
    stroke: var(--bp-text);
    stroke-width: 2;
  }
`;
