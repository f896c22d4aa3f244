// SPDX-License-Identifier: MIT
import type { Ask } from "../../worker/query.ts";

/** The same questions, one at a time: the next is asked when the one before has been answered. */
export function inTurn(ask: Ask): Ask {
  let last: Promise<unknown> = Promise.resolve();
  return (name, question) => {
    const answer = last.then(() => ask(name, question));
    last = answer.catch(() => undefined);
    return answer;
  };
}

/** Why a question was refused, in the engine's words. */
export function reasonOf(error: unknown): string {
  const { reason, message } = error as { reason?: string; message?: string };
  return reason ?? message ?? "the engine gave no reason";
}
