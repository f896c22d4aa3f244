// SPDX-License-Identifier: MIT
import { html, nothing, render } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { State } from "../../../state/state.ts";
import { styled } from "../../styled.ts";
import type { Layout } from "../geometry.ts";
import { badges } from "./badges.ts";
import type { Walked } from "./lens.ts";
import { casing, focusMark, sourceMark, sourceTag } from "./marks.ts";
import { MOST_EDGES, pulses } from "./pulses.ts";
import type { Reached } from "./reached.ts";
import { triedMark, triedTag, type Shown } from "./tried.ts";

/** Seconds that light is on its way when a stage is entered by hand; in slow motion at most this share of the stage. */
const TRAVEL = 0.8;
const SHARE = 0.7;

/** Draws over the tiles and under the edges whatever a walk and the microscope add; only when one of them changed. */
export class Overlay {
  #drawn: readonly unknown[] = [];

  draw(root: ShadowRoot, layout: Layout, state: State, walked: Walked | null, tried: Shown | null): void {
    const { walk, view, loaded, stageSpeed } = state;
    const key = [layout, walk, loaded, view.focus, view.source, tried];
    if (key.every((part, index) => part === this.#drawn[index])) return;
    this.#drawn = key;
    const drawing = root.querySelector<HTMLElement>(".drawing");
    const signs = drawing?.querySelector<HTMLElement>(".signs");
    const under = drawing?.querySelector<SVGGElement>(".under");
    if (!drawing || !signs || !under) return;
    drawing.toggleAttribute("data-walking", walked !== null && layout.edges.length <= MOST_EDGES);
    markTiles(drawing, layout, walked?.reached ?? null);
    render(casing(layout, view.focus, view.source), under);
    const pace = stageSpeed === null ? TRAVEL : Math.min(TRAVEL, SHARE / stageSpeed);
    const stage = walked ? `${walked.step}:${walked.stage}` : "";
    render(
      html`<svg
          class="marks"
          width=${layout.width}
          height=${layout.height}
          viewBox="0 0 ${layout.width} ${layout.height}"
          ${styled({ "--bp-pace": `${pace}s` })}
        >
          ${focusMark(layout, view.focus)}${sourceMark(layout, view.source)}${triedMark(layout, tried)}
          ${keyed(stage, walked ? pulses(layout, state, walked) : nothing)}
        </svg>
        ${keyed(stage, walked ? badges(layout, state, walked) : nothing)} ${sourceTag(layout, view.source)}
        ${triedTag(layout, tried)}`,
      signs,
    );
  }
}

/** Units that the walk has not reached step back; those of the present stage stand out. */
function markTiles(drawing: HTMLElement, layout: Layout, reached: Reached | null): void {
  const slots = layout.columns.flatMap(({ slots }) => slots.filter(({ slot }) => slot.kind === "unit"));
  const tiles = drawing.querySelectorAll<HTMLElement>(".tile.unit");
  slots.forEach(({ column }, index) => {
    const tile = tiles[index];
    if (!tile) return;
    const ahead = reached !== null && column > reached.forward;
    if (reached === null || !(ahead || column === reached.now)) delete tile.dataset["walk"];
    else tile.dataset["walk"] = ahead ? "ahead" : "now";
  });
}
