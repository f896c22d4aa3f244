// SPDX-License-Identifier: MIT
import type { Intervention } from "backprop-playground/engine";
import { short } from "../../format/number.ts";
import type { PageSpec } from "../../state/state.ts";
import { layerName, parameterSymbol } from "../network/names.ts";

const NAMES: Record<string, string> = {
  "/learner/kind": "learner",
  "/learner/optimizer/kind": "optimiser",
  "/learner/schedule/kind": "schedule",
  "/learner/clipNorm": "gradient clipping",
  "/regularization/kind": "penalty",
  "/regularization/rate": "penalty's rate",
  "/stop/loss": "goal",
  "/stop/epochs": "epochs to stop at",
};

/** What each intervention of a course did: "learning rate 0.03 → 0.3", in the order in which they were made. */
export function interventionNames(
  start: PageSpec,
  interventions: readonly Intervention[],
): { step: number; name: string }[] {
  const set = new Map<string, unknown>();
  return interventions.map((intervention) => {
    const { step } = intervention;
    if ("parameter" in intervention) {
      const { parameter, value } = intervention;
      const place = "bias" in parameter ? { row: null, column: parameter.bias } : parameter;
      const symbol = parameterSymbol({ layer: parameter.layer, ...place });
      return { step, name: `${symbol} of ${layerName(parameter.layer, start.layers.length)} set to ${short(value)}` };
    }
    const name = leaves(intervention.change, "")
      .map(([path, value]) => {
        const before = set.has(path) ? set.get(path) : at(start, path);
        set.set(path, value);
        return `${NAMES[path] ?? spaced(path)} ${worded(before)} → ${worded(value)}`;
      })
      .join(", ");
    return { step, name };
  });
}

function leaves(value: object, path: string): [string, unknown][] {
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] =>
    inner !== null && typeof inner === "object"
      ? leaves(inner as object, `${path}/${key}`)
      : inner === undefined
        ? []
        : [[`${path}/${key}`, inner]],
  );
}

function at(spec: PageSpec, path: string): unknown {
  let value: unknown = spec;
  for (const key of path.split("/").slice(1)) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}

/** "/learner/batchSize" → "batch size" */
function spaced(path: string): string {
  return path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
}

function worded(value: unknown): string {
  if (typeof value === "number") return short(value);
  if (typeof value === "boolean") return value ? "on" : "off";
  return typeof value === "string" ? value : "none";
}
