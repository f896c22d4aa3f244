// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import { compact, integer, NO_VALUE, short, significant } from "../../format/number.ts";
import { isOver, type LaneState, passesOf, secondsTo } from "../../race/lane_state.ts";
import type { Reached } from "../../race/reach.ts";
import { laneSample } from "./race_chart.ts";
import { ratioInWords, statusInWords } from "./race_words.ts";

export interface TableOf {
  lanes: readonly LaneState[];
  reached: readonly Reached[];
  goal: number;
  isPlaying: boolean;
  isDark: boolean;
  open: (lane: LaneState) => void;
}

/** What every lane has cost, and what it took to come down to the goal. */
export function raceTable({ lanes, reached, goal, isPlaying, isDark, open }: TableOf): TemplateResult {
  return html`<div class="wide" tabindex="0" role="region" aria-label="Lanes">
    <table>
      <thead>
        <tr>
          <th scope="col" rowspan="2">Lane</th>
          <th scope="col" rowspan="2"><span class="visually-hidden">Open</span></th>
          <th scope="colgroup" colspan="3">now</th>
          <th scope="colgroup" colspan="4" class="group">to reach a training loss of ${short(goal)}</th>
        </tr>
        <tr>
          <th scope="col">steps</th>
          <th scope="col">passes</th>
          <th scope="col">loss</th>
          <th scope="col" class="group">passes</th>
          <th scope="col" title="Passes, as a multiple of the fewest of all lanes">compared</th>
          <th scope="col">multiply-adds</th>
          <th scope="col" title="Steps times the measured time of a step on this machine">seconds</th>
        </tr>
      </thead>
      <tbody>
        ${lanes.map((lane, index) => {
          const last = lane.points.at(-1);
          const to = reached[index];
          const at = to?.at;
          return html`<tr>
            <th scope="row">
              <span class="lane"
                >${laneSample(index, isDark)}<span><b>${index + 1}</b> ${lane.setup.name}</span></span
              >
              <span class="status ${lane.status === "failed" || lane.status === "diverged" ? "bad" : ""}"
                >${statusInWords(lane, isPlaying)}</span
              >
            </th>
            <td>
              <button
                type="button"
                ?disabled=${!last}
                aria-label=${`Open lane ${index + 1}, ${lane.setup.name}, in the main view`}
                title="In the main view, at the step it has reached"
                @click=${() => open(lane)}
              >
                Open
              </button>
            </td>
            <td>${integer(last?.step)}</td>
            <td>${integer(last && passesOf(last))}</td>
            <td>${significant(last?.trainLoss, 4)}</td>
            <td class="group">${at ? integer(passesOf(at)) : isOver(lane) ? "not reached" : NO_VALUE}</td>
            <td>${to ? ratioInWords(to) : NO_VALUE}</td>
            <td>${compact(at?.multiplyAdds)}</td>
            <td>${significant(at && secondsTo(at, lane), 3)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
