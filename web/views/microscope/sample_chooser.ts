// SPDX-License-Identifier: MIT
import { css, html, nothing, type TemplateResult } from "lit";
import type { Dispatch } from "../../state/actions.ts";
import type { State } from "../../state/state.ts";
import { integer } from "../../format/number.ts";
import { followedOf, neighbourIn, sampleInWords } from "./sample_batch.ts";

/** Which sample of the batch is followed: back, on, and held through the batches that come. */
export function sampleChooser(
  state: Pick<State, "pinned" | "frame" | "walk" | "loaded">,
  dispatch: Dispatch,
): TemplateResult {
  const { batch, sample, isPinned } = followedOf(state);
  const data = state.loaded?.data;
  if (sample === null || !data || sample >= data.train.count) return html``;
  const inBatch = batch.includes(sample);
  const move = (by: 1 | -1) => () => {
    const to = neighbourIn(batch, sample, by);
    if (to !== null) dispatch({ type: "pin", sample: to });
  };
  return html`<div class="sample" role="group" aria-label="Sample that is followed">
    <span class="muted">Sample</span>
    <span class="stepper">
      <button type="button" aria-label="Previous sample of the batch" ?disabled=${batch.length < 2} @click=${move(-1)}>
        ‹
      </button>
      <span class="which number">${integer(sample + 1)}</span>
      <button type="button" aria-label="Next sample of the batch" ?disabled=${batch.length < 2} @click=${move(1)}>
        ›
      </button>
    </span>
    <button
      type="button"
      class="pin"
      aria-pressed=${isPinned}
      title=${isPinned ? "Follow the first sample of every batch again" : "Follow this sample through every batch"}
      @click=${() => {
        dispatch({ type: "pin", sample: isPinned ? null : sample });
      }}
    >
      ${isPinned ? "Pinned" : "Pin"}
    </button>
    <span class="words number">${sampleInWords(data, sample)}</span>
    ${
      batch.length === 0
        ? nothing
        : html`<span class="muted"
            >${inBatch ? `${batch.indexOf(sample) + 1} of ${batch.length} in the batch` : "not in this batch"}</span
          >`
    }
  </div>`;
}

export const sampleStyles = css`
  .sample {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    font-size: 13px;
  }
  .stepper {
    display: inline-flex;
    align-items: center;
  }
  .stepper button {
    min-width: 30px;
    min-height: 30px;
    padding: 0 6px;
  }
  .which {
    min-width: 5ch;
    text-align: center;
    font-family: var(--bp-mono);
  }
  .pin {
    min-height: 30px;
    padding: 0 8px;
  }
  .pin[aria-pressed="true"] {
    border-color: var(--bp-accent);
    color: var(--bp-accent);
    font-weight: 600;
  }
  .words {
    font-family: var(--bp-mono);
    font-size: 12px;
    overflow-wrap: anywhere;
  }
`;
