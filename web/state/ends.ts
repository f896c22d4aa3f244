// SPDX-License-Identifier: MIT
import { integer, short } from "../format/number.ts";
import type { Frame, PageSpec } from "./state.ts";

type Told = Pick<Frame, "report" | "attempts">;

/** A search that has come to its end; "" for any other run. */
export function allTried(attempts: Frame["attempts"]): string {
  const { tried, total } = attempts ?? { tried: 0, total: null };
  return total !== null && tried >= total
    ? `Every combination has been tried: the best of ${integer(total)} is kept.`
    : "";
}

/** Why a run goes no further; "" while it does. */
export function endOf({ report, attempts }: Told, { stop }: Pick<PageSpec, "stop">): string {
  const { status, step, epoch, divergence } = report;
  switch (status) {
    case "goal":
      return `The training loss reached the goal ${short(stop.loss)} at step ${integer(step)}.`;
    case "stopped":
      return allTried(attempts) || `All ${integer(epoch)} epochs are done, at step ${integer(step)}.`;
    case "diverged":
      return `The training diverged at step ${integer(divergence?.step ?? step)}.`;
    case "running":
      return "";
  }
}
