// SPDX-License-Identifier: MIT
import { html, svg, type TemplateResult } from "lit";
import { hasGaps, LONGEST, type Tape } from "../../ways/tape.ts";
import { integer } from "../../format/number.ts";

/** One place of the tape, and a mark in it. */
const PITCH = 8;
const MARK = { width: 5, height: 12 };
const MIDDLE = 17;
const HEIGHT = 2 * MIDDLE;
const BORDERS = 2;

/** One mark an attempt: kept above the line and filled, put back below it and hollow. The newest is at the right. */
export function tapeDrawing(tape: Tape, width: number): TemplateResult {
  const places = Math.max(1, Math.min(LONGEST, Math.floor((width - BORDERS) / PITCH)));
  const shown = tape.marks.slice(-places);
  const kept = shown.filter((mark) => mark.kept).length;
  const words = `Of the last ${integer(shown.length)} attempts seen, ${integer(kept)} were kept and ${integer(shown.length - kept)} put back.`;
  return html`<figure class="tape">
    <svg
      width=${places * PITCH}
      height=${HEIGHT}
      viewBox="0 0 ${places * PITCH} ${HEIGHT}"
      role="img"
      aria-label=${words}
    >
      <line x1="0" x2=${places * PITCH} y1=${MIDDLE} y2=${MIDDLE} />
      ${shown.map((mark, index) => {
        const x = (places - shown.length + index) * PITCH + (PITCH - MARK.width) / 2;
        return mark.kept
          ? svg`<rect class="kept" x=${x} y=${MIDDLE - MARK.height - 1.5} width=${MARK.width} height=${MARK.height} />`
          : svg`<rect class="back" x=${x + 0.5} y=${MIDDLE + 2} width=${MARK.width - 1} height=${MARK.height - 1} />`;
      })}
    </svg>
    <figcaption>
      <span class="key"><i class="kept"></i> kept</span> <span class="key"><i class="back"></i> put back</span>
      <span class="muted"
        >${hasGaps({ ...tape, marks: shown }) ? "Many happen between two pictures: these are the ones seen." : "One mark an attempt, the newest at the right."}</span
      >
    </figcaption>
  </figure>`;
}
