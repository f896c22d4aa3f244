// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import type { Inline } from "../../lessons/text.ts";
import type { Playing } from "../../lessons/playing.ts";

/** Running text without its marks, for names. */
export function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === "string") return inline;
      if ("code" in inline) return inline.code;
      if ("latex" in inline) return inline.latex;
      if ("slot" in inline) return inline.slot;
      return plain("em" in inline ? inline.em : "strong" in inline ? inline.strong : inline.text);
    })
    .join("");
}

/** "Step 3: Where the slope comes from, done" */
export function stepName({ lesson, done }: Pick<Playing, "lesson" | "done">, index: number): string {
  const title = lesson.steps[index]?.title ?? [];
  return `Step ${index + 1}: ${plain(title)}${done[index] ? ", done" : ""}`;
}

/** A dot for every step: where the reader is, what is done; each leads there. */
export function dots(playing: Playing, isOver: boolean, goTo: (at: number) => void): TemplateResult {
  return html`<ol class="dots" aria-label="Steps of the lesson">
    ${playing.lesson.steps.map((_, index) => {
      const name = stepName(playing, index);
      const isHere = !isOver && index === playing.at;
      return html`<li>
        <button
          type="button"
          class=${playing.done[index] ? "dot done" : "dot"}
          title=${name}
          aria-label=${name}
          aria-current=${isHere ? "step" : "false"}
          @click=${() => goTo(index)}
        ></button>
      </li>`;
    })}
  </ol>`;
}

/** Back and on; on is never barred, and stands out when nothing is left to do here. */
export function walkButtons(
  { playing, isOver, isReady }: { playing: Playing; isOver: boolean; isReady: boolean },
  go: (at: number) => void,
): TemplateResult {
  const { at, lesson } = playing;
  const steps = lesson.steps.length;
  const now = isOver ? steps : at;
  return html`<div class="walk">
    <button type="button" ?disabled=${now === 0} @click=${() => go(now - 1)}>Back</button>
    <span class="place">${isOver ? "End" : `Step ${at + 1} of ${steps}`}</span>
    ${
      isOver
        ? html`<span class="end"></span>`
        : html`<button type="button" class=${isReady ? "next primary" : "next"} @click=${() => go(now + 1)}>
            ${at === steps - 1 ? "Finish" : "Next"}
          </button>`
    }
  </div>`;
}
