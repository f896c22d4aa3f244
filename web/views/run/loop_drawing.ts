// SPDX-License-Identifier: MIT
import type { LearnerKind } from "backprop-playground/engine";
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { loopPlaces, type LoopPlace } from "./loop_place.ts";

/** Left edge and width of a box, its row (the forward one above, the backward one below), and its words. */
type Box = readonly [x: number, width: number, row: 0 | 1, words: string];
interface Form {
  width: number;
  /** Of a box, and of the gap between the rows. */
  box: number;
  gap: number;
  boxes: Readonly<Record<Exclude<LoopPlace, "next">, Box>>;
}

/** Above, from left to right, the signal; below, from right to left, the error that comes back. */
const wide: Form = {
  width: 418,
  box: 20,
  gap: 15,
  boxes: {
    initialise: [0, 64, 0, "initialise"],
    forward: [82, 88, 0, "feed forward"],
    error: [188, 42, 0, "error"],
    check: [248, 98, 0, "small enough?"],
    stop: [378, 40, 0, "stop"],
    backward: [245, 104, 1, "propagate back"],
    update: [168, 56, 1, "update"],
  },
};
const compact: Form = {
  width: 334,
  box: 16,
  gap: 10,
  boxes: {
    initialise: [0, 32, 0, "init"],
    forward: [52, 60, 0, "forward"],
    error: [132, 42, 0, "error"],
    check: [194, 64, 0, "enough?"],
    stop: [292, 42, 0, "stop"],
    backward: [203, 46, 1, "back"],
    update: [128, 54, 1, "update"],
  },
};

/** What stands in the place of "propagate back" and "back", by other learners. */
const instead: Partial<Record<LearnerKind, readonly [wide: string, compact: string]>> = {
  "finite-differences": ["nudge every weight", "nudge"],
  "forward-mode": ["dual passes", "duals"],
  "random-nudge": ["try a nudge", "try"],
  "one-weight-at-a-time": ["try a nudge", "try"],
  "weight-combinations": ["try every one", "try"],
};

/**
 * The flow chart: initialise → feed forward → error → small enough? yes: stop; no: propagate back → update → next batch.
 * @param batch what is said below "next batch", where there is room
 */
export function loopDrawing(
  place: LoopPlace | "loop",
  isCompact: boolean,
  batch: string,
  kind: LearnerKind,
): TemplateResult {
  const { width, box, gap, boxes } = isCompact ? compact : wide;
  const height = 2 * box + gap;
  const middle = [box / 2, box * 1.5 + gap] as const;
  const right = (name: keyof typeof boxes): number => boxes[name][0] + boxes[name][1];
  const centre = (name: keyof typeof boxes): number => boxes[name][0] + boxes[name][1] / 2;
  const arrow = (line: string, head: string): SVGTemplateResult =>
    svg`<path class="line" d=${line} /><path class="head" d=${head} />`;
  const east = (from: keyof typeof boxes, to: keyof typeof boxes): SVGTemplateResult => {
    const end = boxes[to][0] - 1;
    return arrow(`M${right(from)} ${middle[0]}H${end - 4}`, `M${end} ${middle[0]}l-6 -3.5v7z`);
  };
  const back = centre("backward");
  const up = centre("forward");
  const text = box / 2 + 4;
  const listed = (name: LoopPlace, content: SVGTemplateResult): SVGTemplateResult =>
    svg`<g role="listitem" class=${place === name ? "on" : place === "loop" && name !== "initialise" && name !== "stop" ? "lit" : ""}
      aria-current=${place === name ? "step" : "false"}>${content}</g>`;
  return html`<svg
    class="chart"
    viewBox=${`-1 -1 ${width + 2} ${height + 2}`}
    width=${width + 2}
    role="list"
    aria-label="The loop of learning"
  >
    <g class="arrows" aria-hidden="true">
      ${east("initialise", "forward")} ${east("forward", "error")} ${east("error", "check")} ${east("check", "stop")}
      ${arrow(`M${back} ${box}V${box + gap - 5}`, `M${back} ${box + gap - 1}l-3.5 -6h7z`)}
      ${arrow(`M${boxes.backward[0]} ${middle[1]}H${right("update") + 5}`, `M${right("update") + 1} ${middle[1]}l6 -3.5v7z`)}
      <text x=${(right("check") + boxes.stop[0]) / 2 - 3} y=${box / 2 - 3}>yes</text>
      <text x=${back + 13} y=${box + gap - (isCompact ? 2 : 4)}>no</text>
    </g>
    ${loopPlaces.map((name) => {
      if (name === "next") {
        return listed(
          name,
          svg`${arrow(`M${boxes.update[0]} ${middle[1]}H${up}V${box + 5}`, `M${up} ${box + 1}l-3.5 6h7z`)}
          <text class="next" x=${up - 6} y=${middle[1] - (batch && !isCompact ? 2 : -4)}>next batch</text>
          ${batch && !isCompact ? svg`<text class="next" x=${up - 6} y=${middle[1] + 10}>${batch}</text>` : nothing}`,
        );
      }
      const [x, size, row, words] = boxes[name];
      const y = row * (box + gap);
      return listed(
        name,
        svg`<rect x=${x} y=${y} width=${size} height=${box} rx=${name === "check" ? box / 2 : 3} />
        <text x=${x + size / 2} y=${y + text}>${(name === "backward" && instead[kind]?.[Number(isCompact)]) || words}</text>`,
      );
    })}
  </svg>`;
}
