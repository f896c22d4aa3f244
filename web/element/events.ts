// SPDX-License-Identifier: MIT
import type { Status } from "backprop-playground/engine";
import type { Message } from "../state/messages.ts";
import type { State } from "../state/state.ts";

export interface Metrics {
  step: number;
  epoch: number;
  trainLoss: number;
  testLoss: number | null;
  accuracy: number | null;
  status: Status;
}

export function metricsOf(state: State | null): Metrics | null {
  const report = state?.frame?.report;
  if (!report) return null;
  const { step, epoch, trainLoss, testLoss, accuracy, status } = report;
  return { step, epoch, trainLoss, testLoss, accuracy, status };
}

/** False when the page has prevented what would follow. */
export function send(host: HTMLElement, name: string, detail: unknown): boolean {
  return host.dispatchEvent(
    new CustomEvent(`backprop-${name}`, { detail, bubbles: true, composed: true, cancelable: true }),
  );
}

/** Why something could not be had, beside its words. */
export interface Complaint {
  kind: "engine" | "lesson" | "attribute";
  /** Where in what was given; of an attribute its name. */
  path?: string;
  reason: string;
}

/** The element's public events: what a message changed, told to the host page; `complaint`: what an error that is said is about. */
export function announce(
  host: HTMLElement,
  before: State,
  after: State,
  message: Message,
  complaint: Complaint | null = null,
): void {
  const changed = before.spec !== after.spec || before.run.interventions !== after.run.interventions;
  if (changed) send(host, "change", { spec: after.spec });
  const metrics = metricsOf(after);
  const earlier = metricsOf(before);
  if (metrics && metrics.step !== earlier?.step) send(host, "step", metrics);
  if (metrics && metrics.epoch !== earlier?.epoch) send(host, "epoch", metrics);
  if (metrics?.status === "goal" && earlier?.status !== "goal") send(host, "goal", metrics);
  if (message.type === "refused" || message.type === "intervention-refused" || message.type === "go-refused")
    send(host, "error", message.error);
  if (message.type === "say" && message.kind === "error")
    send(host, "error", complaint ?? { kind: "engine", reason: message.text });
}
