// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import type { Playing } from "../../lessons/playing.ts";
import type { TextNodes } from "./text_nodes.ts";

/** What the last page offers. */
export interface NextLesson {
  name: string;
  title: string;
  summary: string;
  minutes: number;
}

interface Last {
  playing: Playing;
  next: NextLesson | null;
  text: TextNodes;
  goTo: (at: number) => void;
  takeNext: () => void;
  leave: () => void;
}

/** After the last step: what was done, what is left, and where to go from here. */
export function lastPage({ playing, next, text, goTo, takeNext, leave }: Last): TemplateResult {
  const { lesson, done } = playing;
  const left = done.filter((isDone) => !isDone).length;
  const steps = lesson.steps.length;
  return html`
    <h2 tabindex="-1">${left === 0 ? "You have done it all" : "The end of the lesson"}</h2>
    <div class="text">
      <p>
        ${
          left === 0
            ? html`All ${steps} steps of <em>${lesson.title}</em> are done.`
            : html`${steps - left} of the ${steps} steps of <em>${lesson.title}</em> are done.
                ${left === 1 ? "One is" : `${left} are`} left: each is a click away.`
        }
      </p>
    </div>
    <ol class="summary">
      ${lesson.steps.map(
        (step, index) =>
          html`<li class=${done[index] ? "done" : ""}>
            <button type="button" class="quiet" @click=${() => goTo(index)}>
              <span class="tick" aria-hidden="true">${done[index] ? "✓" : "○"}</span>
              <span>${text.copy(step.title)}</span
              ><span class=${done[index] ? "visually-hidden" : "todo"}>${done[index] ? "done" : "to do"}</span>
            </button>
          </li>`,
      )}
    </ol>
    ${
      next
        ? html`<section class="box onward" aria-label="Next lesson">
            <p class="kind">Next lesson · ${next.minutes} minutes</p>
            <p class="ask"><b>${next.title}</b></p>
            <p class="muted">${next.summary}</p>
            <button type="button" class="primary" @click=${takeNext}>Start “${next.title}”</button>
          </section>`
        : nothing
    }
    <p class="free">
      <button type="button" @click=${leave}>Free play</button>
      <span class="muted">The whole playground: every part, every control.</span>
    </p>
  `;
}
