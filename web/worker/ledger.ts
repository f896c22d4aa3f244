// SPDX-License-Identifier: MIT
import type { Experiment, Intervention, Spec } from "backprop-playground/engine";
import type { Frame } from "../state/state.ts";

/** The experiment as the page last knew it: what a new worker starts from when the old one is gone. */
export class Ledger {
  #spec: Spec | null = null;
  #interventions: Intervention[] = [];
  #step = 0;
  /** The speed at which it plays; null: it does not. */
  #speed: number | null = null;

  get experiment(): Experiment | null {
    return this.#spec && { spec: this.#spec, interventions: this.#interventions, step: this.#step };
  }

  get speed(): number | null {
    return this.#speed;
  }

  /** Another experiment; a trainer that has just loaded one does not play. */
  open(experiment: Experiment): void {
    this.#spec = experiment.spec;
    this.#interventions = [...experiment.interventions];
    this.#step = experiment.step;
    this.#speed = null;
  }

  played(speed: number): void {
    if (this.#spec) this.#speed = speed;
  }

  paused(): void {
    this.#speed = null;
  }

  reached({ report }: Frame): void {
    this.#step = report.step;
    if (report.status !== "running") this.#speed = null;
  }

  /** An intervention has been made, at the step that its answer names. */
  noted(intervention: Intervention, frame: Frame): void {
    this.#interventions = [...this.#interventions, intervention];
    this.reached(frame);
  }
}
