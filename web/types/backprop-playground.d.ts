// SPDX-License-Identifier: MIT
/** Defines <backprop-playground>. */

import type { BackpropPlayground as Element } from "./element.js";

export type * from "./element.js";
export declare const BackpropPlayground: new () => Element;
export type BackpropPlayground = Element;

declare global {
  interface HTMLElementTagNameMap {
    "backprop-playground": Element;
  }
}
