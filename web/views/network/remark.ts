// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import type { Box } from "./geometry.ts";
import { place } from "./place.ts";

/** Before there is anything to draw. */
export const waiting = html`<div class="frame">
  <div class="scroll"><div class="waiting">Starting the engine …</div></div>
</div>`;

/** Said below a feature's tile, until the next key or click. */
export function lastFeatureRemark(tile: Box): TemplateResult {
  const box = { x: Math.max(tile.x - 4, 0), y: tile.y + tile.height + 6, width: 220, height: 46 };
  return html`<p class="remark" role="alert" ${place(box)}>
    This is the last feature that is on; the network needs one.
  </p>`;
}
