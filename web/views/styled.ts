// SPDX-License-Identifier: MIT
import { noChange } from "lit";
import { Directive, directive, type ElementPart, type PartInfo, PartType } from "lit/directive.js";

/** CSS properties by their CSSOM or custom-property names. */
export type Styles = Readonly<Record<string, string>>;

/**
 * Sets an element's own styles through CSSOM: `html\`<div ${styled({ width: "3px" })}></div>\``. A style attribute, and so
 * the first paint of Lit's styleMap, falls to a strict content security policy.
 */
class Styled extends Directive {
  #set: Styles = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("styled() belongs on an element");
  }

  override render(_styles: Styles): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [styles]: [Styles]): typeof noChange {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(styles)) if (this.#set[name] !== value) style.setProperty(name, value);
    this.#set = styles;
    return noChange;
  }
}

export const styled = directive(Styled);
