// SPDX-License-Identifier: MIT
import { noChange } from "lit";
import { Directive, directive, type ElementPart, type PartInfo, PartType } from "lit/directive.js";
import type { Box } from "./geometry.ts";

/** Puts an element at a box, through CSSOM: a `style` attribute would fall to a strict content security policy. */
class Place extends Directive {
  #placed: Box | null = null;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("place() belongs on an element");
  }

  override render(_box: Box): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [box]: [Box]): typeof noChange {
    const placed = this.#placed;
    if (
      placed &&
      placed.x === box.x &&
      placed.y === box.y &&
      placed.width === box.width &&
      placed.height === box.height
    ) {
      return noChange;
    }
    this.#placed = box;
    const { style } = part.element as HTMLElement;
    style.left = `${box.x}px`;
    style.top = `${box.y}px`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
    return noChange;
  }
}

export const place = directive(Place);
