// SPDX-License-Identifier: MIT
import { css, html, type TemplateResult } from "lit";
import type { DataView } from "backprop-playground/engine";
import { integer } from "../../format/number.ts";
import "../form/number_field.ts";
import { sampleInWords } from "../microscope/sample_batch.ts";

/** Which training row the tab is about. */
export function sampleField(data: DataView, sample: number, choose: (sample: number) => void): TemplateResult {
  const { count } = data.train;
  const pick = (event: CustomEvent<number | null>): void => {
    if (event.detail !== null) choose(event.detail - 1);
  };
  return html`<div class="sample" role="group" aria-label="Sample">
    <span class="muted">Sample</span>
    <button type="button" aria-label="Previous sample" ?disabled=${sample === 0} @click=${() => choose(sample - 1)}>
      ‹
    </button>
    <bp-number-field
      bare
      label="Sample"
      .value=${sample + 1}
      .range=${{ min: 1, max: count, integer: true }}
      @pick=${pick}
    ></bp-number-field>
    <button type="button" aria-label="Next sample" ?disabled=${sample >= count - 1} @click=${() => choose(sample + 1)}>
      ›
    </button>
    <span class="muted number">of ${integer(count)}</span>
    <span class="words number">${sampleInWords(data, sample)}</span>
  </div>`;
}

export const sampleFieldStyles = css`
  .sample {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    font-size: 13px;
  }
  .sample bp-number-field {
    width: 76px;
  }
  .sample .words {
    font-family: var(--bp-mono);
    font-size: 12px;
    overflow-wrap: anywhere;
  }
`;
