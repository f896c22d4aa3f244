// SPDX-License-Identifier: MIT
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Moment } from "../../company/moment.ts";
import type { Story } from "../../company/story.ts";
import { expectedOf, valueText } from "../../company/telling.ts";
import type { State } from "../../state/state.ts";
import { deltaAt } from "../network/lens/walked.ts";
import { signOf } from "../network/scales.ts";
import { cut, type CompanyLayout, type Link, type Place } from "./company_layout.ts";
import { linkLook } from "./link_looks.ts";

const SIGNS = ["negative", "zero", "positive"] as const;
/** From one line of text to the next. */
const LINE = 17;

/** The company: people with what they say, and what travels between them. The table beside it says the same. */
export function companyDrawing(
  story: Story,
  layout: CompanyLayout,
  state: Pick<State, "frame" | "loaded">,
  moment: Moment | null,
): TemplateResult {
  const { width, height, people, links } = layout;
  return html`<svg
    class="company"
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label=${`${story.title}: ${story.layers.map((layer) => layer.map(({ name, role }) => `${name}, ${role}`).join("; ")).join("; above them ")}.`}
  >
    ${links.map((link) => linkPath(link, state, moment))}
    ${people.map((place) => person(story, place, layout, state, moment))}
  </svg>`;
}

function linkPath(
  link: Link,
  { frame, loaded }: Pick<State, "frame" | "loaded">,
  moment: Moment | null,
): SVGTemplateResult {
  const { from, to } = link;
  const d = `M ${from.x} ${from.y} L ${to.x} ${to.y}`;
  if (!frame || !loaded) return svg`<path class="link zero" stroke-width="1.5" stroke-opacity="0.5" d=${d} />`;
  const look = linkLook(link, frame.parameters, loaded.layout, moment);
  // Its own element at every stage, so that its light starts when the stage does.
  return svg`<path class="link ${look.sign}" stroke-width=${look.width.toFixed(2)} stroke-opacity=${look.opacity.toFixed(2)} d=${d} />
    ${look.way ? svg`<path class="pulse ${look.way}" pathLength="100" stroke-width=${(2 + look.width / 2).toFixed(1)} d=${d} />` : nothing}`;
}

function person(
  story: Story,
  place: Place,
  { letters }: CompanyLayout,
  state: Pick<State, "loaded">,
  moment: Moment | null,
): SVGTemplateResult {
  const { column, index, head, text } = place;
  const { name, role } = story.layers[column]?.[index] ?? { name: "", role: "" };
  const { x, y, anchor } = text;
  const isNow = moment !== null && columnNow(moment, story) === column;
  return svg`<g class=${isNow ? "person now" : "person"}>
    <title>${name}, ${role}</title>
    <circle class="figure" cx=${head.x} cy=${head.y} r="7.5" />
    <path class="figure" d="M ${head.x - 15} ${head.y + 28} v -4 a 15 14 0 0 1 30 0 v 4 z" />
    <text class="name" x=${x} y=${y} text-anchor=${anchor}>${cut(name, letters)}</text>
    <text class="role" x=${x} y=${y + LINE} text-anchor=${anchor}>${cut(role, letters)}</text>
    ${moment ? said(place, state, moment, story.layers.length - 1) : nothing}
  </g>`;
}

/** What one says, what was to be said, and the blame for the difference, as far as the step has come. */
function said(
  { column, index, text: { x, y, anchor } }: Place,
  state: Pick<State, "loaded">,
  moment: Moment,
  last: number,
): SVGTemplateResult {
  const { one } = moment.walk.scene;
  const values = column === 0 ? one.features[0] : column <= moment.answered ? one.layers[column - 1]?.a[0] : undefined;
  const value = values?.[index];
  const expected = column === last && moment.judged ? expectedOf(state, moment)[index] : undefined;
  const blame = deltaAt({ backward: moment.blamed }, one, column, index);
  return svg`
    ${value === undefined ? nothing : svg`<text class="says" x=${x} y=${y + 2 * LINE} text-anchor=${anchor}>says ${valueText(value)}</text>`}
    ${
      blame !== null
        ? svg`<text class="blame ${SIGNS[signOf(blame) + 1]}" x=${x} y=${y + 3 * LINE} text-anchor=${anchor}>blame ${valueText(blame)}</text>`
        : expected === undefined
          ? nothing
          : svg`<text class="expected" x=${x} y=${y + 3 * LINE} text-anchor=${anchor}>really ${valueText(expected)}</text>`
    }`;
}

/** The level at which something happens. */
function columnNow({ stage }: Moment, { layers }: Story): number | null {
  switch (stage.kind) {
    case "batch":
      return 0;
    case "forward":
    case "backward":
      return stage.layer + 1;
    case "error":
    case "check":
    case "probe":
      return layers.length - 1;
    case "update":
      return null;
  }
}
