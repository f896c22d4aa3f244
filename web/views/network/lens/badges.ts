// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import { fixedWidth, integer } from "../../../format/number.ts";
import type { State } from "../../../state/state.ts";
import type { Layout } from "../geometry.ts";
import { place } from "../place.ts";
import { signOf } from "../scales.ts";
import type { Walked } from "./lens.ts";
import { badgeBox, deltaText, lossBox, roomBeside, targetText } from "./signs.ts";
import { deltaAt } from "./walked.ts";

const SIGNS = ["negative", "zero", "positive"] as const;

/** What a stage adds to the values on the tiles: δ where it has come back, y and the loss at the output. */
export function badges(layout: Layout, state: State, walked: Walked): TemplateResult[] {
  const { reached } = walked;
  const shown = layout.columns.flatMap((column, number) => {
    const room = roomBeside(column, layout.orientation);
    const now = number === reached.now ? "now arriving" : "";
    return column.slots.map((placed) => {
      const { index } = placed.slot;
      const at = badgeBox(placed, room, layout);
      const delta = index < 0 ? null : deltaAt(reached, walked.scene.one, number, index);
      if (delta !== null)
        return html`<span class="badge ${SIGNS[signOf(delta) + 1]} ${now}" ${place(at)}
          >${deltaText(delta, room)}</span
        >`;
      const judged = reached.judged && number === layout.columns.length - 1;
      const target = judged && index >= 0 ? targetOf(state, walked, index) : undefined;
      return target === undefined
        ? nothing
        : html`<span class="badge ${now}" ${place(at)}>${targetText(target, room)}</span>`;
    });
  });
  return [html`${shown}`, reached.judged ? lossCard(layout, walked) : html``];
}

/** As the loss sees it. */
function targetOf({ loaded }: State, { scene }: Walked, output: number): number | undefined {
  const data = loaded?.data;
  return data?.train.targets[scene.followed * data.outputCount + output];
}

function lossCard(layout: Layout, { scene }: Walked): TemplateResult {
  const several = scene.batch.length > 1;
  const at = lossBox(layout, { width: 160, height: several ? 40 : 26 });
  return html`<div class="loss" ${place(at)}>
    <span>loss</span><b>${fixedWidth(scene.one.loss, 4, 8)}</b>
    ${several ? html`<span>mean of ${integer(scene.batch.length)}</span><b>${fixedWidth(scene.whole.loss, 4, 8)}</b>` : nothing}
  </div>`;
}
