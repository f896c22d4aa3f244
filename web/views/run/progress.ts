// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import { compact, integer, NO_VALUE } from "../../format/number.ts";
import type { State } from "../../state/state.ts";

/** Where the run is, and how fast it goes. */
export function progress({ playing, frame }: Pick<State, "playing" | "frame">): TemplateResult {
  const figure = (kind: string, name: string, value: string): TemplateResult =>
    html`<div class=${kind}>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const rate = playing && frame && frame.samplesPerSecond > 0 ? compact(frame.samplesPerSecond) : NO_VALUE;
  return html`<dl aria-label="Progress">
    ${figure("count", "Epoch", integer(frame?.report.epoch ?? 0))}
    ${figure("count", "Step", integer(frame?.report.step ?? 0))} ${figure("rate", "Samples/s", rate)}
  </dl>`;
}
