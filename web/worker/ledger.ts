// SPDX-License-Identifier: MIT
import type { Intervention, Spec } from "backprop-playground/engine";
import { recordedAs } from "../state/interventions.ts";
import type { Frame } from "../state/state.ts";
import type { Course, Intervened } from "./protocol.ts";

/** The experiment as the page last knew it: what a new worker starts from when the old one is gone. */
export class Ledger {
  #spec: Spec | null = null;
  #course: Course = { interventions: [], step: 0, end: 0 };
  /** The speed at which it plays; null: it does not. */
  #speed: number | null = null;

  /** With the interventions of the future, which hold as long as nothing is changed before them. */
  get experiment(): (Course & { spec: Spec }) | null {
    return this.#spec && { spec: this.#spec, ...this.#course };
  }

  get speed(): number | null {
    return this.#speed;
  }

  /** Another experiment; a trainer that has just loaded one does not play. */
  open({ spec, ...course }: Course & { spec: Spec }, frame: Frame): void {
    this.#spec = spec;
    this.#speed = null;
    this.follow(course, frame);
  }

  /** Another course of the same run. */
  follow(course: Course, frame: Frame): void {
    this.#course = course;
    this.reached(frame);
  }

  played(speed: number): void {
    if (this.#spec) this.#speed = speed;
  }

  paused(): void {
    this.#speed = null;
  }

  reached({ report: { step, status } }: Frame): void {
    this.#course = { ...this.#course, step, end: Math.max(this.#course.end, step) };
    if (status !== "running") this.#speed = null;
  }

  /** An intervention has been made, at the step that its answer names: the old future is gone. */
  noted(intervention: Intervention, { frame, count }: Intervened): void {
    this.follow({ interventions: recordedAs(this.#course.interventions, count, intervention), step: 0, end: 0 }, frame);
  }
}
