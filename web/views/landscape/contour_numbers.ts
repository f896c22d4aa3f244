// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { short, significant } from "../../format/number.ts";
import type { State } from "../../state/state.ts";
import { type Parameter, parameterPlace, parameterSymbol } from "../network/names.ts";
import type { Axes, Picture } from "./contour_window.ts";
import { weightName } from "./weight_choice.ts";

type Named = Pick<State, "loaded" | "spec">;

/** What the axes are called in words and numbers; of two weights of different layers the layer is named too. */
export function symbolsOf(axes: Axes): readonly [string, string] {
  if (axes.kind === "random") return ["direction 1", "direction 2"];
  const [x, y] = [parameterSymbol(axes.x), parameterSymbol(axes.y)];
  if (axes.x.layer === axes.y.layer) return [x, y];
  return [`${x} of layer ${axes.x.layer + 1}`, `${y} of layer ${axes.y.layer + 1}`];
}

/** What stands at the axes: "w[2→1] (x₂ → unit 1), now 0.325". */
export function axisNames({ axes, at }: Picture, { loaded, spec }: Named): readonly [string, string] {
  if (axes.kind === "random") return symbolsOf(axes);
  const of = (weight: Parameter, index: 0 | 1): string => {
    const place = parameterPlace(weight, loaded?.data.featureNames ?? [], spec.layers.length);
    return `${parameterSymbol(weight)} (${place}), now ${significant(at[index], 3)}`;
  };
  return [of(axes.x, 0), of(axes.y, 1)];
}

/** The cost and the gradient at the present point, and where the next step leads. */
export function contourNumbers({ axes, at, cost, gradient, next }: Picture, state: Named): TemplateResult {
  const [x, y] = symbolsOf(axes);
  const titles = axes.kind === "weights" ? [weightName(axes.x, state), weightName(axes.y, state)] : [];
  const of = (name: string, value: string, title?: string): TemplateResult =>
    html`<div title=${title ?? nothing}>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="facts" aria-label="The network on this plane">
    ${of("Cost here", significant(cost, 4))}
    ${
      axes.kind === "weights"
        ? html`${of(`Place ${x}`, significant(at[0], 4), titles[0])}
          ${of(`Place ${y}`, significant(at[1], 4), titles[1])}`
        : nothing
    }
    ${of(`Gradient ${x}`, significant(gradient[0], 4))} ${of(`Gradient ${y}`, significant(gradient[1], 4))}
    <div class="pair">
      <dt>Next step leads to</dt>
      <dd>${short(next[0], 3)}, ${short(next[1], 3)}</dd>
    </div>
  </dl>`;
}
