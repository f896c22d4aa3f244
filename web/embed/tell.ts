// SPDX-License-Identifier: MIT
import type { BackpropPlayground } from "../element/backprop_playground.ts";
import type { EventName, Events } from "./answers.ts";
import { Throttle } from "./throttle.ts";

type Tell = <Name extends EventName>(name: Name, params: Events[Name]) => void;

/** Tells the parent what the element's events tell its page. Returns what ends it. */
export function tellEvents(
  playground: Pick<BackpropPlayground, "addEventListener" | "removeEventListener" | "spec" | "metrics">,
  tell: Tell,
): () => void {
  const change = new Throttle<Events["change"]>((params) => tell("change", params));
  const step = new Throttle<Events["step"]>((params) => tell("step", params));
  const epoch = new Throttle<Events["epoch"]>((params) => tell("epoch", params));
  const throttles = [change, step, epoch];
  /** What happened before is told before. */
  const now: Tell = (name, params) => {
    for (const throttle of throttles) throttle.flush();
    tell(name, params);
  };
  const listeners: Record<string, (detail: never) => void> = {
    "backprop-ready": () => now("ready", { spec: playground.spec, metrics: playground.metrics }),
    "backprop-change": (detail: Events["change"]) => change.give(detail),
    "backprop-step": (detail: Events["step"]) => step.give(detail),
    "backprop-epoch": (detail: Events["epoch"]) => epoch.give(detail),
    "backprop-goal": (detail: Events["goal"]) => now("goal", detail),
    // What is wrong with a message was answered to its sender.
    "backprop-error": (detail: Events["error"]) => detail.kind !== "message" && now("error", detail),
    "backprop-lesson": (detail: Events["lesson"]) => now("lesson", detail),
    "backprop-statement": (detail: Events["statement"]) => now("statement", detail),
  };
  const told = (event: Event): void => listeners[event.type]?.((event as CustomEvent<never>).detail);
  for (const name of Object.keys(listeners)) playground.addEventListener(name, told);
  return () => {
    for (const name of Object.keys(listeners)) playground.removeEventListener(name, told);
    for (const throttle of throttles) throttle.close();
  };
}
