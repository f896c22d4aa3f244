// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Focus, MicroscopeTab, State } from "../../state/state.ts";
import { controls } from "../../styles/controls.ts";
import { Pace } from "../output/pace.ts";
import { View } from "../view.ts";
import "./all_weights.ts";
import { clamped, focusFor, focusName, type ParameterFocus, tabFor } from "./choose.ts";
import { chooseFields, chooseStyles } from "./choose_fields.ts";
import "./layer_tab.ts";
import { microscopeStyles } from "./microscope_styles.ts";
import { tabList, tabStyles } from "./microscope_tabs.ts";
import { learnerSentence, stepSentence } from "./microscope_walk.ts";
import { sampleChooser, sampleStyles } from "./sample_chooser.ts";
import "./slope_tab.ts";
import "./unit_tab.ts";
import "./weight_tab.ts";

/** Nobody reads numbers that change more often. */
const MILLISECONDS_APART = 70;

/** The arithmetic of whatever is picked in the network: a weight, a bias, a unit, a layer. */
export class Microscope extends View {
  static override styles = [controls, tabStyles, chooseStyles, sampleStyles, microscopeStyles];
  readonly #pace = new Pace(MILLISECONDS_APART);
  /** Taken up again when one comes back from a unit or a layer. */
  #last: ParameterFocus | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pace.stop();
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    const now = this.state;
    if (differs(before, now)) return true;
    if (before.frame === now.frame || now.view.focus === null) return false;
    if (!now.playing) return true;
    this.#pace.do(() => {
      this.requestUpdate();
    });
    return false;
  }

  override render(): TemplateResult | typeof nothing {
    const { state, dispatch } = this;
    const layout = state.loaded?.layout ?? [];
    if (state.view.focus === null || layout.length === 0) return nothing; // the element invites (invitation.ts)
    const focus = clamped(state.view.focus, layout);
    const tab = tabFor(focus, state.view.tab);
    if (focus.kind === "parameter") this.#last = focus;
    const features = state.loaded?.data.featureNames ?? [];
    return html`
      <div class="head">
        <h2>Microscope</h2>
        ${tabList(tab, (to) => {
          this.#show(focusFor(to, focus, this.#last, layout), to);
        })}
        <button type="button" class="quiet close" aria-label="Close the microscope" @click=${this.#close}>×</button>
      </div>
      <div class="on">
        <h3 class="name">${tab === "all" ? "All weights" : focusName(focus, features, layout.length)}</h3>
        ${
          tab === "all"
            ? ""
            : chooseFields(state, focus, (to) => {
                this.#show(to, tabFor(to, this.state.view.tab)); // the lists outlive the tab they were drawn for
              })
        }
      </div>
      ${tab === "all" ? "" : sampleChooser(state, dispatch)}
      <p class="step">
        ${stepSentence({ ...state, explained: state.frame?.explained ?? null })} ${learnerSentence(state.spec.learner)}
      </p>
      <div role="tabpanel" id="panel" aria-labelledby=${`tab-${tab}`}>${this.#tab(tab)}</div>
    `;
  }

  override updated(): void {
    const { view, loaded } = this.state;
    if (view.focus === null || !loaded) return;
    const focus = clamped(view.focus, loaded.layout);
    const tab = tabFor(focus, view.tab);
    if (tab !== view.tab || !sameFocus(focus, view.focus)) this.#show(focus, tab);
  }

  #tab(tab: MicroscopeTab): TemplateResult {
    const { state, dispatch } = this;
    switch (tab) {
      case "weight":
        return html`<bp-weight-tab .state=${state} .dispatch=${dispatch}></bp-weight-tab>`;
      case "unit":
        return html`<bp-unit-tab .state=${state} .dispatch=${dispatch}></bp-unit-tab>`;
      case "layer":
        return html`<bp-layer-tab .state=${state} .dispatch=${dispatch}></bp-layer-tab>`;
      case "slope":
        return html`<bp-slope-tab .state=${state} .dispatch=${dispatch}></bp-slope-tab>`;
      case "all":
        return html`<bp-all-weights .state=${state} .dispatch=${dispatch}></bp-all-weights>`;
    }
  }

  #show(focus: Focus, tab: MicroscopeTab): void {
    this.dispatch({ type: "set-view", view: { focus, tab, source: null } });
  }

  readonly #close = (): void => {
    this.dispatch({ type: "set-view", view: { focus: null, source: null } });
  };
}

/** Whether anything but the frame differs that the microscope shows. */
function differs(before: State, now: State): boolean {
  return (
    before.walk !== now.walk ||
    before.pinned !== now.pinned ||
    before.loaded !== now.loaded ||
    before.spec !== now.spec ||
    before.playing !== now.playing ||
    before.view.focus !== now.view.focus ||
    before.view.tab !== now.view.tab ||
    before.view.halfWidth !== now.view.halfWidth ||
    before.view.theme !== now.view.theme
  );
}

function sameFocus(one: Focus, other: Focus): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

if (!customElements.get("bp-microscope")) customElements.define("bp-microscope", Microscope);
