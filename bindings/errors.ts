// SPDX-License-Identifier: MIT

/** Wrong input: `path` is a JSON pointer to it, `reason` what was expected and found. */
export class SpecError extends Error {
  override readonly name = "SpecError" as const;
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string) {
    const pointer = path === "" ? "/" : path;
    super(`${pointer}: ${reason}`);
    this.path = pointer;
    this.reason = reason;
  }
}

/** The engine failed: out of memory, an internal error, a session that was deleted. */
export class EngineError extends Error {
  override readonly name = "EngineError" as const;
}
