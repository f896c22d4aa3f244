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

function send(host: HTMLElement, name: string, detail: unknown): void {
  host.dispatchEvent(new CustomEvent(`backprop-${name}`, { detail, bubbles: true, composed: true }));
}

/** The element's public events: what a message changed, told to the host page. */
export function announce(host: HTMLElement, before: State, after: State, message: Message): void {
  const changed = before.spec !== after.spec || before.run.interventions !== after.run.interventions;
  if (changed) send(host, "change", { spec: after.spec });
  const metrics = metricsOf(after);
  const earlier = metricsOf(before);
  if (metrics && metrics.step !== earlier?.step) send(host, "step", metrics);
  if (metrics && metrics.epoch !== earlier?.epoch) send(host, "epoch", metrics);
  if (metrics?.status === "goal" && earlier?.status !== "goal") send(host, "goal", metrics);
  if (message.type === "refused" || message.type === "intervention-refused" || message.type === "go-refused")
    send(host, "error", message.error);
  if (message.type === "say" && message.kind === "error") send(host, "error", { kind: "engine", reason: message.text });
}
