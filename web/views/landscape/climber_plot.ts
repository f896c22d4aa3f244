// SPDX-License-Identifier: MIT
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { costPath } from "../microscope/slope_layout.ts";
import { ballPlace, type ClimberLayout, type Ground, underfoot, wayPath } from "./climber_layout.ts";
import { standing, type Walk } from "./climber_walk.ts";
import { placeSentence } from "./climber_words.ts";

export interface ClimberPlotGiven {
  ground: Ground;
  walk: Walk;
  layout: ClimberLayout;
  isFoggy: boolean;
  isHeld: boolean;
  /** Of the axes. */
  symbol: string;
  heightSymbol: string;
  name: string;
  down: (event: PointerEvent) => void;
  move: (event: PointerEvent) => void;
  up: () => void;
  key: (event: KeyboardEvent) => void;
}

/** A step shorter than this on the screen has no arrow. */
const SHORTEST = 5;

/** The curve, the footprints and the ball; in the fog only the ball, and the slope under its feet. */
export function climberPlot(given: ClimberPlotGiven): TemplateResult {
  const { ground, walk, layout, isFoggy, name } = given;
  const { width, height, x, y } = layout;
  const [left, right] = x.pixels;
  const [bottom, top] = y.pixels;
  const now = standing(walk);
  const { x1, y1, x2, y2 } = underfoot(now, layout);
  return html`<svg
    class=${isFoggy ? "climber fog" : "climber"}
    viewBox=${`0 0 ${width} ${height}`}
    role="group"
    aria-label=${`The ball on ${name}`}
    @pointerdown=${given.down}
    @pointermove=${given.move}
    @pointerup=${given.up}
    @pointercancel=${given.up}
  >
    <clipPath id="frame"><rect x=${left} y=${top} width=${right - left} height=${bottom - top} /></clipPath>
    <rect class="ground" x=${left} y=${top} width=${right - left} height=${bottom - top} />
    ${axesOf(given)}
    <g clip-path="url(#frame)">
      ${
        isFoggy
          ? svg`<text class="foggy" x=${(left + right) / 2} y=${top + 24} text-anchor="middle">fog: only the slope underfoot can be felt</text>`
          : svg`<path class="curve" d=${costPath({ at: ground.at, cost: ground.height }, layout)} />
            <path class="trail" d=${wayPath(walk.prints, layout)} />
            ${walk.prints
              .slice(0, -1)
              .map(
                (print) =>
                  svg`<circle class="print" cx=${x.toPixel(print.at)} cy=${ballPlace(print, layout).cy} r="3" />`,
              )}`
      }
      <line class="tangent" x1=${x1} y1=${y1} x2=${x2} y2=${y2} />
      ${arrow(given)}
    </g>
    ${ball(given)}
  </svg>`;
}

function axesOf({ layout, symbol, heightSymbol, isFoggy }: ClimberPlotGiven): SVGTemplateResult {
  const { x, y, xTicks, yTicks, height } = layout;
  const [left, right] = x.pixels;
  const [bottom, top] = y.pixels;
  return svg`<g class="axes" aria-hidden="true">
    <rect x=${left - 0.5} y=${top - 0.5} width=${right - left + 1} height=${bottom - top + 1} fill="none" />
    ${xTicks.map(({ at, label }) => svg`<path d=${`M${at} ${bottom}v4`} />${right - at > 16 + 8 * symbol.length && at - left > 8 ? svg`<text x=${at} y=${height - 7} text-anchor="middle">${label}</text>` : ""}`)}
    ${yTicks.map(({ at, label }) => svg`<path d=${`M${left} ${at}h-4`} />${at - top > 18 ? svg`<text x=${left - 6} y=${at + 4} text-anchor="end">${label}</text>` : ""}`)}
    <text class="name" x=${right} y=${height - 7} text-anchor="end">${symbol}</text>
    ${isFoggy ? nothing : svg`<text class="name" x=${left - 6} y=${top + 11} text-anchor="end">${heightSymbol}</text>`}
  </g>`;
}

/** Along the bottom of the ball: where the next step leads. */
function arrow({ walk, layout: { x, y } }: ClimberPlotGiven): SVGTemplateResult | typeof nothing {
  const { at, height } = standing(walk);
  const from = x.toPixel(at);
  const to = x.toPixel(at + walk.nextStep);
  if (!Number.isFinite(to) || Math.abs(to - from) < SHORTEST) return nothing;
  const [bottom, top] = y.pixels;
  const up = Math.min(Math.max(y.toPixel(height) - 22, top + 8), bottom - 8);
  const way = Math.sign(to - from);
  const end = Math.min(Math.max(to, -20), x.pixels[1] + 20);
  return svg`<g class="next"><line x1=${from} y1=${up} x2=${end - 4 * way} y2=${up} />
    <path d=${`M${end} ${up}L${end - 8 * way} ${up - 4.5}V${up + 4.5}z`} /></g>`;
}

function ball(given: ClimberPlotGiven): SVGTemplateResult {
  const { ground, walk, layout, isFoggy, isHeld, symbol, name } = given;
  const now = standing(walk);
  const { cx, cy, isInside } = ballPlace(now, layout);
  return svg`<g
    class=${`ball${isHeld ? " held" : ""}${isInside ? "" : " outside"}`}
    role="slider"
    tabindex="0"
    aria-label=${`Place of the ball on ${name}`}
    aria-valuemin=${ground.low}
    aria-valuemax=${ground.high}
    aria-valuenow=${now.at}
    aria-valuetext=${placeSentence({ walk, isFoggy, symbol })}
    @keydown=${given.key}
  >
    <circle class="reach" cx=${cx} cy=${cy} r="18" />
    <circle class="point" cx=${cx} cy=${cy} r="8" />
  </g>`;
}
