// SPDX-License-Identifier: MIT
import type { MessageProblem } from "./protocol.ts";

const LONGEST = 1_000;
/** What the worker's failures are called. */
const names: Readonly<Record<string, string>> = { spec: "SpecError", engine: "EngineError" };

/** What was thrown, as a message can carry it. */
export function problemOf(error: unknown): MessageProblem {
  if (!(error instanceof Error)) return { name: "EngineError", message: String(error).slice(0, LONGEST) };
  const { kind, path, reason, attribute } = error as unknown as Partial<Record<string, unknown>>;
  const known = typeof kind === "string" ? names[kind] : undefined;
  const place = typeof path === "string" ? path : typeof attribute === "string" ? `/params/${attribute}` : null;
  return {
    name: known ?? (error.name === "Error" ? "EngineError" : error.name),
    ...(place === null ? {} : { path: place }),
    message: (typeof reason === "string" ? reason : withoutPlace(error.message, place)).slice(0, LONGEST),
  };
}

/** Our errors say their place in front; a message has it apart. */
function withoutPlace(message: string, place: string | null): string {
  return place !== null && message.startsWith(`${place}: `) ? message.slice(place.length + 2) : message;
}
