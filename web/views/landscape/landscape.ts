// SPDX-License-Identifier: MIT
import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { controls } from "../../styles/controls.ts";
import type { Ask } from "../../worker/query.ts";
import { View } from "../view.ts";
import "./climber.ts";
import "./contours.ts";

/** Landscapes: the cost as a mountain, along one line and over a plane. */
export class Landscape extends View {
  static override properties: PropertyDeclarations = {
    ...View.properties,
    ask: { attribute: false },
    dark: { attribute: false },
  };
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 22px;
      }
      bp-contours {
        padding-top: 18px;
        border-top: 1px solid var(--bp-line);
      }
    `,
  ];
  declare ask: Ask;
  declare dark: boolean;

  override render(): TemplateResult {
    const { state, dispatch, ask, dark } = this;
    return html`<bp-climber .state=${state} .dispatch=${dispatch} .ask=${ask}></bp-climber>
      <bp-contours .state=${state} .dispatch=${dispatch} .ask=${ask} .dark=${dark}></bp-contours>`;
  }
}

if (!customElements.get("bp-landscape")) customElements.define("bp-landscape", Landscape);
