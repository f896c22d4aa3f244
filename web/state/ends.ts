// SPDX-License-Identifier: MIT
import type { Report } from "backprop-playground/engine";
import { integer, short } from "../format/number.ts";
import type { PageSpec } from "./state.ts";

/** Why a run goes no further; "" while it does. */
export function endOf({ status, step, epoch, divergence }: Report, { stop }: Pick<PageSpec, "stop">): string {
  switch (status) {
    case "goal":
      return `The training loss reached the goal ${short(stop.loss)} at step ${integer(step)}.`;
    case "stopped":
      return `All ${integer(epoch)} epochs are done, at step ${integer(step)}.`;
    case "diverged":
      return `The training diverged at step ${integer(divergence?.step ?? step)}.`;
    case "running":
      return "";
  }
}
