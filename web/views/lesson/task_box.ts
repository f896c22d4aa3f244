// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from "lit";
import type { Playing } from "../../lessons/playing.ts";
import type { LessonStep } from "../../lessons/schema.ts";
import type { TextNodes } from "./text_nodes.ts";

interface Set {
  task: NonNullable<LessonStep["task"]>;
  playing: Playing;
  isHinted: boolean;
  text: TextNodes;
  hint: () => void;
}

/** What the reader is to bring about; the page sees by itself when it is done. */
export function taskBox({ task, playing, isHinted, text, hint }: Set): TemplateResult {
  const { taskDone } = playing;
  return html`<section class="box task" data-task=${taskDone ? "done" : "open"} aria-label="Task">
    <p class="kind">${taskDone ? html`<span class="tick" aria-hidden="true">✓</span>Task` : "Your task"}</p>
    <p class="ask">${text.line(task.ask)}</p>
    <p class="praise" role="status">${taskDone ? html`<b>Done.</b> ${text.line(task.praise)}` : nothing}</p>
    ${
      taskDone || !task.hint
        ? nothing
        : html`<button type="button" class="hint" aria-expanded=${isHinted} @click=${hint}>Hint</button>
            ${isHinted ? html`<p class="hinted">${text.line(task.hint)}</p>` : nothing}`
    }
  </section>`;
}
