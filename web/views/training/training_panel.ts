// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { InitializerKind, InitializerSpec, Loss, PenaltyKind } from "backprop-playground/engine";
import { searches } from "../../state/learners.ts";
import type { PageSpec } from "../../state/state.ts";
import { controls } from "../../styles/controls.ts";
import { fold, foldStyles } from "../form/fold.ts";
import { View } from "../view.ts";
import { initializers } from "./initializers.ts";
import { learnerFold } from "./learner_fold.ts";
import { losses, penalties } from "./losses.ts";
import { optimizerFold } from "./optimizer_fold.ts";
import { parameterFields } from "./parameter_fields.ts";
import { choicesOf, optionOf } from "./parameters.ts";
import { stopInWords } from "./stop.ts";
import "../form/check_field.ts";
import "../form/choice_field.ts";
import "../form/number_field.ts";

const precisions = [
  { value: "double", label: "Double (64 bits)" },
  { value: "single", label: "Single (32 bits)" },
];

/** How the network learns: learner, optimiser, loss, start and stop, each in its own fold. The learning rate is in the run bar. */
export class TrainingPanel extends View {
  static override styles = [controls, foldStyles];

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    const now = this.state;
    return (
      !before ||
      before.spec !== now.spec ||
      before.building !== now.building ||
      before.view.keepWeights !== now.view.keepWeights
    );
  }

  override render(): TemplateResult {
    const spec = this.state.building ?? this.state.spec;
    return html`
      <h2>Training</h2>
      ${learnerFold(spec.learner, this.dispatch)}
      ${searches(spec.learner.kind) ? nothing : optimizerFold(spec.learner, this.dispatch)} ${this.loss(spec)}
      ${this.start(spec)} ${this.stop(spec)}
    `;
  }

  private loss(spec: PageSpec): TemplateResult {
    const loss = optionOf(losses, spec.loss);
    const penalty = optionOf(penalties, spec.regularization.kind);
    return fold(
      "Loss and regularisation",
      loss.label,
      html`
        <bp-choice-field
          label="Loss"
          .value=${loss.kind}
          .choices=${choicesOf(losses)}
          @pick=${(event: CustomEvent<Loss>) => this.dispatch({ type: "set-loss", loss: event.detail })}
        ></bp-choice-field>
        <p class="hint">${loss.explain}</p>
        <bp-choice-field
          label="Regularisation"
          .value=${penalty.kind}
          .choices=${choicesOf(penalties)}
          @pick=${(event: CustomEvent<PenaltyKind>) => this.dispatch({ type: "set-regularization", regularization: { kind: event.detail } })}
        ></bp-choice-field>
        <p class="hint">${penalty.explain}</p>
        ${
          penalty.kind === "none"
            ? nothing
            : html`<bp-number-field
                label="Rate λ"
                .value=${spec.regularization.rate}
                .range=${{ min: 0 }}
                explain="How much the size of the weights counts beside the loss; 0.001 is a usual start."
                @pick=${(event: CustomEvent<number>) => this.dispatch({ type: "set-regularization", regularization: { rate: event.detail } })}
              ></bp-number-field>`
        }
      `,
    );
  }

  private start(spec: PageSpec): TemplateResult {
    const initializer = optionOf(initializers, spec.initializer.kind);
    const set = (next: InitializerSpec): void => this.dispatch({ type: "set-initializer", initializer: next });
    return fold(
      "Start (initialiser)",
      spec.parameters ? "Given weights" : initializer.label,
      html`
        <bp-choice-field
          label="First weights"
          .value=${initializer.kind}
          .choices=${choicesOf(initializers)}
          @pick=${(event: CustomEvent<InitializerKind>) => set({ kind: event.detail })}
        ></bp-choice-field>
        <p class="hint">${initializer.explain} Biases begin at 0.</p>
        ${parameterFields(initializer.parameters, spec.initializer, (key, value) => set({ ...spec.initializer, [key]: value }))}
        <p class="hint note">
          ${
            spec.parameters
              ? "This network starts from given weights; choosing here replaces them and starts again at step 0."
              : "A change here starts again at step 0."
          }
        </p>
        <bp-check-field
          label="Keep weights when the design changes"
          .checked=${this.state.view.keepWeights}
          explain="Layers that a change of the design leaves alone go on with the weights they have."
          @pick=${(event: CustomEvent<boolean>) => this.dispatch({ type: "set-view", view: { keepWeights: event.detail } })}
        ></bp-check-field>
        <bp-choice-field
          label="Numbers"
          .value=${spec.precision}
          .choices=${precisions}
          explain="Double is what a pocket calculator would show; single is faster and rounds earlier. A change starts again at step 0."
          @pick=${(event: CustomEvent<PageSpec["precision"]>) => this.dispatch({ type: "set-precision", precision: event.detail })}
        ></bp-choice-field>
      `,
    );
  }

  private stop({ stop }: PageSpec): TemplateResult {
    const set = (change: Partial<PageSpec["stop"]>): void => this.dispatch({ type: "set-stop", stop: change });
    return fold(
      "Stop",
      stopInWords(stop),
      html`
        <bp-number-field
          label="Training loss at or below"
          placeholder="never"
          .value=${stop.loss}
          .range=${{ min: 0, optional: true }}
          explain="The goal: training stops as soon as the loss is this small. Empty: no goal."
          @pick=${(event: CustomEvent<number | null>) => set({ loss: event.detail })}
        ></bp-number-field>
        <bp-number-field
          label="After this many epochs"
          placeholder="never"
          .value=${stop.epochs}
          .range=${{ min: 1, integer: true, optional: true }}
          explain="One epoch is one pass over all training samples. Empty: no end."
          @pick=${(event: CustomEvent<number | null>) => set({ epochs: event.detail })}
        ></bp-number-field>
      `,
    );
  }
}

if (!customElements.get("bp-training-panel")) customElements.define("bp-training-panel", TrainingPanel);
