// SPDX-License-Identifier: MIT
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { short } from "../../format/number.ts";
import { axes } from "../output/axes.ts";
import { copyLatex, factor, factors, formula } from "./formula.ts";
import { once } from "./microscope_known.ts";
import type { UnitContext } from "./unit_context.ts";
import { curveLayout, pathOf, tangentOf } from "./unit_curve_layout.ts";
import { answerLatex } from "./unit_latex.ts";
import { answerSentence, passSentence } from "./unit_sentences.ts";
import { LATER, meanings, section } from "./weight_section.ts";

const NOT_NEEDED = "The slope of f here; δ does not need it, it is a − y.";

/** a = f(z): the curve of f, the place on it, and the tangent there. */
export function answerSection(context: UnitContext): TemplateResult {
  const { study, known, activation, isOutput, own, dispatch } = context;
  const { z, a, dadz } = study;
  const now = known.forward;
  return section(
    `a = f(z): ${activation}`,
    html`
      ${factors("The activation with numbers", [
        factor(
          { symbol: formula("a"), name: "a, the activation", value: once(now, a), source: own("a"), strong: true },
          dispatch,
        ),
        factor(
          { symbol: formula("z"), name: "z", operator: `= ${activation} of`, value: once(now, z), source: own("z") },
          dispatch,
        ),
      ])}
      ${plot(context)}
      ${factors("The slope with numbers", [
        factor(
          {
            symbol: formula("tangent"),
            name: "f'(z), the slope of the tangent",
            value: once(now, dadz),
            source: own("dadz"),
            strong: true,
          },
          dispatch,
        ),
      ])}
      ${meanings([
        { symbol: formula("a"), says: now ? answerSentence(a, isOutput) : LATER },
        {
          symbol: formula("fPrime"),
          says: now ? (study.throughLogits ? NOT_NEEDED : passSentence(dadz, activation)) : LATER,
        },
      ])}
    `,
    { copy: copyLatex("the activation", () => answerLatex(study, activation, now)) },
  );
}

function plot({ study, known, activation }: UnitContext): TemplateResult {
  const layout = curveLayout(study.curve);
  const { x, y, width, height } = layout;
  const [left, right] = x.pixels;
  const [bottom, top] = y.pixels;
  const said = known.forward
    ? `${activation} around z = ${short(study.z)}: a = ${short(study.a)}, slope ${short(study.dadz)}`
    : `${activation}; z is not computed yet`;
  return html`<svg class="plot" viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${said}>
    <clipPath id="frame"><rect x=${left} y=${top} width=${right - left} height=${bottom - top} /></clipPath>
    ${axes(layout, "z", "a")}
    <g clip-path="url(#frame)">
      <path class="zero" d=${`M${left} ${y.toPixel(0)}H${right}M${x.toPixel(0)} ${top}V${bottom}`} />
      <path class="curve" d=${pathOf(study.curve, layout)} />
      ${known.forward ? place(study, layout) : nothing}
    </g>
  </svg>`;
}

function place({ z, a, dadz }: UnitContext["study"], layout: ReturnType<typeof curveLayout>): SVGTemplateResult {
  const { x, y } = layout;
  const [at, up] = [x.toPixel(z), y.toPixel(a)];
  const { x1, y1, x2, y2 } = tangentOf({ x: z, y: a, slope: dadz }, layout);
  return svg`
    <path class="drop" d=${`M${at} ${y.pixels[0]}V${up}H${x.pixels[0]}`} />
    <line class="tangent" x1=${x1} y1=${y1} x2=${x2} y2=${y2} />
    <circle class="point" cx=${at} cy=${up} r="5" />
  `;
}
