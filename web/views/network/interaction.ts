// SPDX-License-Identifier: MIT
import type { Focus } from "../../state/state.ts";
import type { PlacedSlot, Layout, Point } from "./geometry.ts";
import { nearestBias, nearestEdge, pointOnCurve, curveParameter } from "./geometry.ts";
import type { Cursor } from "./keyboard.ts";
import { meaningOf } from "./keyboard.ts";
import { elementAt, isMore, isSwitch, parameterOf, slotOf, unitOf } from "./lookup.ts";
import { sameParameter, type Parameter } from "./names.ts";
import type { Selection } from "./selection.ts";

/** How near a pointer must be to an edge or bias: a finger is wider than a mouse. */
const REACH = { mouse: { edge: 6, bias: 9 }, touch: { edge: 16, bias: 16 } };

/** What stands over the drawing and has clicks of its own. */
const CONTROLS = ".column-header :is(button, input, select), .adder, bp-value-card";

/** What the drawing asks of the view. */
export interface Drawn {
  layout(): Layout | null;
  drawing(): HTMLElement | null;
  /** Whether the pointer is on something that is clicked: shown by its shape. */
  pointing(on: boolean): void;
  readonly(): boolean;
  /** Switches a feature, or scrolls a column to more units. */
  activate(slot: PlacedSlot): void;
  say(cursor: Cursor): void;
  /** Puts the microscope on something. */
  look(at: Focus): void;
}

/** Mouse, touch and keyboard inside the drawing. */
export class Interaction {
  #view: Drawn;
  #selection: Selection;
  /** Where the keyboard was last: the drawing's one tab stop. */
  #cursor: Cursor = { on: "slot", column: 0, place: 0 };
  #pinnedBefore: Parameter | null = null;
  /** Where the pointer met the edge: the card stands there. */
  anchor: { parameter: Parameter; point: Point } | null = null;

  constructor(view: Drawn, selection: Selection) {
    this.#view = view;
    this.#selection = selection;
  }

  /** After the structure was drawn: the one tab stop is where it was, or at the first unit. */
  placeTabStop(): void {
    if (!elementAt(this.#view, this.#cursor)) this.#cursor = { on: "slot", column: 0, place: 0 };
    this.#view
      .drawing()
      ?.querySelectorAll("[tabindex='0']")
      .forEach((element) => element.setAttribute("tabindex", "-1"));
    const element = elementAt(this.#view, this.#cursor);
    element?.setAttribute("tabindex", "0");
    // The focused element may have become another unit's or edge's: elements are used again.
    const focused = this.#view.drawing()?.querySelector(":focus");
    if (focused && focused !== element) element?.focus({ preventScroll: true });
  }

  /** The design has changed: what was pointed at may be gone. */
  forget(): void {
    this.anchor = null;
    this.#selection.forget();
  }

  /** Puts the focus back where it was, after typing. */
  focus(): void {
    elementAt(this.#view, this.#cursor)?.focus({ preventScroll: true });
  }

  onPointerMove = (event: PointerEvent): void => {
    if (event.pointerType === "touch" || this.#selection.editing) return;
    const hit = this.#hit(event, REACH.mouse);
    const slot = hit ? null : slotOf(this.#view.layout(), event.target);
    this.#selection.hover(hit, slot && unitOf(slot));
    this.#view.pointing(hit !== null);
  };

  /** A tap focuses before it clicks: what was pinned before it says whether it is the second one. */
  onPointerDown = (): void => {
    this.#pinnedBefore = this.#selection.pinned;
  };

  onPointerLeave = (): void => this.#selection.hover(null, null);

  onClick = (event: MouseEvent): void => {
    const pointer = (event as PointerEvent).pointerType;
    const touch = pointer === "touch";
    // Without a pointer a screen reader pressed the element itself.
    const hit =
      pointer === ""
        ? parameterOf(this.#view.layout(), event.target)
        : this.#hit(event, touch ? REACH.touch : REACH.mouse);
    const slot = slotOf(this.#view.layout(), event.target);
    if ((event.target as Element).closest(CONTROLS)) return;
    if (slot && (isMore(slot) || (isSwitch(event.target) && !hit) || (pointer === "" && slot.column === 0))) {
      this.#view.activate(slot);
      return;
    }
    if (!hit) {
      if (this.#selection.editing) this.#selection.endEdit();
      if (!slot) this.#selection.pin(null, null);
      else if (slot.column > 0) this.#view.look({ kind: "unit", layer: slot.column - 1, unit: slot.slot.index });
      return;
    }
    if (this.#selection.editing) this.#selection.endEdit();
    const again = sameParameter(this.#pinnedBefore, hit);
    this.#selection.pin(hit, null);
    this.#view.look({ kind: "parameter", ...hit });
    this.#go({ on: "parameter", ...hit }, false);
    if (!this.#view.readonly() && (!touch || again)) this.#selection.edit(hit);
  };

  onFocusIn = (event: FocusEvent): void => {
    const parameter = parameterOf(this.#view.layout(), event.target);
    const slot = slotOf(this.#view.layout(), event.target);
    if (parameter) this.#cursor = { on: "parameter", ...parameter };
    else if (slot) this.#cursor = { on: "slot", column: slot.column, place: slot.place };
    this.placeTabStop();
    this.#selection.pin(parameter, slot && unitOf(slot));
  };

  onFocusOut = (event: FocusEvent): void => {
    const next = event.relatedTarget as Node | null;
    if (this.#selection.editing || (next && this.#view.drawing()?.contains(next))) return;
    this.#selection.pin(null, null);
  };

  onKeyDown = (event: KeyboardEvent): void => {
    const layout = this.#view.layout();
    if (!layout || event.ctrlKey || event.metaKey || event.altKey) return;
    const columns = layout.columns.map(({ column }) => column);
    const meaning = meaningOf(event.key, this.#cursor, columns, layout.orientation);
    if (!meaning) return;
    event.preventDefault();
    // A mouse that lies still somewhere does not keep the eye from the keyboard.
    this.#selection.hover(null, null);
    if (meaning.kind === "go") this.#go(meaning.to, true);
    if (meaning.kind === "say") this.#view.say(this.#cursor);
    if (meaning.kind === "look") this.#view.look(meaning.at);
    if (meaning.kind === "edit" && this.#cursor.on === "parameter" && !this.#view.readonly())
      this.#selection.edit(this.#cursor);
    if (meaning.kind === "activate" && this.#cursor.on === "slot") {
      const slot = layout.columns[this.#cursor.column]?.slots[this.#cursor.place];
      if (slot) this.#view.activate(slot);
    }
  };

  #go(cursor: Cursor, reveal: boolean): void {
    this.#cursor = cursor;
    elementAt(this.#view, cursor)?.focus({ preventScroll: !reveal });
  }

  #hit(event: MouseEvent, reach: { edge: number; bias: number }): Parameter | null {
    const layout = this.#view.layout();
    const box = this.#view.drawing()?.getBoundingClientRect();
    if (!layout || !box || (event.target as Element).closest(CONTROLS)) return null;
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    const slot = nearestBias(layout, point, reach.bias);
    if (slot) return { layer: slot.column - 1, row: null, column: slot.slot.index };
    const edge = slotOf(this.#view.layout(), event.target) ? null : nearestEdge(layout, point, reach.edge);
    if (!edge) return null;
    const parameter = { layer: edge.layer, row: edge.row, column: edge.column };
    if (!sameParameter(this.anchor?.parameter ?? null, parameter)) {
      const share =
        layout.orientation === "horizontal"
          ? (point.x - edge.from.x) / (edge.to.x - edge.from.x)
          : (point.y - edge.from.y) / (edge.to.y - edge.from.y);
      this.anchor = { parameter, point: pointOnCurve(edge.from, edge.to, layout.orientation, curveParameter(share)) };
    }
    return parameter;
  }
}
