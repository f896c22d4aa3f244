// SPDX-License-Identifier: MIT
import type { Failure, Reply } from "./protocol.ts";

/** What was thrown, as a value. A SpecError is known by its name: it may come from another module's copy of the class. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Error && error.name === "SpecError" && "path" in error && "reason" in error)
    return { kind: "spec", path: String(error.path), reason: String(error.reason) };
  if (!(error instanceof Error)) return { kind: "engine", reason: String(error) };
  // An EngineError with a cause is a trap or the like: what is left of that wasm's memory cannot be relied upon.
  const broken = error.name === "EngineError" && error.cause !== undefined;
  return { kind: "engine", reason: error.message, ...(broken ? { broken } : {}) };
}

export function failed<T>(reason: string): Reply<T> {
  return { ok: false, error: { kind: "engine", reason } };
}

/** Runs it and answers with its value, or with what it threw. */
export async function attempt<T>(work: () => T | Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
}
