// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import type { Part } from "./samples.ts";

/** Training or test rows; its looks are in styles/switch.ts. */
export function partSwitch(label: string, part: Part, hasTest: boolean, choose: (part: Part) => void): TemplateResult {
  return html`<div class="switch" role="group" aria-label=${label}>
    ${(["train", "test"] as const).map(
      (choice) =>
        html`<button
          aria-pressed=${part === choice}
          ?disabled=${choice === "test" && !hasTest}
          @click=${() => choose(choice)}
        >
          ${choice === "train" ? "Training" : "Test"}
        </button>`,
    )}
  </div>`;
}
