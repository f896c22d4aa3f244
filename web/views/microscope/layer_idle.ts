// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { integer } from "../../format/number.ts";
import type { LayerContext } from "./layer_context.ts";
import { deadSentence, saturatedSentence } from "./layer_sentences.ts";

const MOST_NAMED = 24;

/** Dead and saturated units, by number, and what that means. */
export function idleUnits({ study, state, layer, dispatch, names }: LayerContext): TemplateResult {
  const spec = state.spec.layers[layer];
  const units = state.loaded?.layout[layer]?.units ?? 0;
  const { dead, saturated, looked } = study;
  const one = names[layer] === "output" ? "output" : "unit";
  const list = (name: string, idle: readonly number[], says: string): TemplateResult => html`
    <p class="idle">
      <b>${name}: ${integer(idle.length)} of ${integer(units)}</b>
      ${idle.slice(0, MOST_NAMED).map(
        (unit) =>
          html`<button
            type="button"
            @click=${() => {
              dispatch({ type: "set-view", view: { focus: { kind: "unit", layer, unit }, tab: "unit", source: null } });
            }}
          >
            ${one} ${unit + 1}
          </button>`,
      )}
      ${idle.length > MOST_NAMED ? html`<span class="muted">and ${integer(idle.length - MOST_NAMED)} more</span>` : nothing}
    </p>
    <p class="note">${says}</p>
  `;
  return html`
    ${list("Dead", dead, deadSentence(dead.length, units, looked, spec?.activation ?? "linear"))}
    ${list("Saturated", saturated, saturatedSentence(saturated.length, units, looked))}
  `;
}
