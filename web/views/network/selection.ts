// SPDX-License-Identifier: MIT
import type { View } from "../../state/state.ts";
import { sameParameter, type Parameter } from "./names.ts";

type Pointed = Pick<View, "parameter" | "unit">;
type Unit = { column: number; index: number };

/**
 * What is pointed at: the mouse first, then what was focused or tapped. Only changes are told, so that a moving
 * pointer costs nothing.
 */
export class Selection {
  #tell: (view: Partial<Pointed>) => void;
  /** What was told last, or what the state has since become. */
  #shown: Pointed = { parameter: null, unit: null };
  #hovered: Parameter | null = null;
  #pinned: Parameter | null = null;
  #unitHovered: Unit | null = null;
  #unitPinned: Unit | null = null;

  constructor(tell: (view: Partial<Pointed>) => void) {
    this.#tell = (view) => {
      this.#shown = { ...this.#shown, ...view };
      tell(view);
    };
  }

  get pinned(): Parameter | null {
    return this.#pinned;
  }
  get editing(): boolean {
    return this.#shown.parameter?.editing ?? false;
  }

  /** The state as it is now: somebody else may have changed it. */
  follow({ parameter, unit }: Pointed): void {
    this.#shown = { parameter, unit };
  }

  hover(parameter: Parameter | null, unit: Unit | null): void {
    this.#hovered = parameter;
    this.#unitHovered = unit;
    this.#settle();
  }

  pin(parameter: Parameter | null, unit: Unit | null): void {
    this.#pinned = parameter;
    this.#unitPinned = unit;
    this.#settle();
  }

  edit({ layer, row, column }: Parameter): void {
    this.#pinned = { layer, row, column };
    this.#tell({ parameter: { layer, row, column, editing: true } });
  }

  /** Typing has ended, applied or not. */
  endEdit(): void {
    this.#tell({ parameter: this.#pinned === null ? null : { ...this.#pinned, editing: false } });
  }

  /** The design has changed, and the state with it: what was pointed at may be gone. */
  forget(): void {
    this.#hovered = this.#pinned = null;
    this.#unitHovered = this.#unitPinned = null;
  }

  #settle(): void {
    const shown = this.#shown;
    const change: Partial<Pointed> = {};
    const parameter = this.#hovered ?? this.#pinned;
    if (!shown.parameter?.editing && !sameParameter(shown.parameter, parameter)) {
      change.parameter = parameter && {
        layer: parameter.layer,
        row: parameter.row,
        column: parameter.column,
        editing: false,
      };
    }
    const unit = this.#unitHovered ?? this.#unitPinned;
    if (shown.unit?.column !== unit?.column || shown.unit?.index !== unit?.index) change.unit = unit;
    if (Object.keys(change).length > 0) this.#tell(change);
  }
}
