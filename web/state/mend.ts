// SPDX-License-Identifier: MIT
import { needsOf } from "./data_kinds.ts";
import { bothSigns, outputOf, preferredEnd, withOutput } from "./design.ts";
import type { PageSpec } from "./state.ts";

export interface Mend {
  label: string;
  spec: PageSpec;
}

/**
 * One click that makes a refused pairing of output and loss possible: keeps the part the person chose last and changes
 * the other. Null when there is none (the data itself does not allow it).
 */
export function mendPairing(spec: PageSpec, keep: "output" | "loss"): Mend | null {
  const needs = needsOf(spec.data);
  const output = outputOf(spec);
  const several = needs.outputs.find((units) => units >= 2);
  if (keep === "loss") {
    if (spec.loss === "cross-entropy" && several !== undefined && needs.classes > 0)
      return {
        label: `Use a softmax output with ${several} units`,
        spec: withOutput(spec, { activation: "softmax", units: several }),
      };
    if (spec.loss === "binary-cross-entropy" && needs.classes > 0)
      return { label: "Use a sigmoid output", spec: withOutput(spec, { activation: "sigmoid" }) };
    if (spec.loss === "hinge" && needs.classes > 0)
      return { label: "Use a linear output", spec: withOutput(spec, { activation: "linear" }) };
    if (output.activation === "softmax") {
      const units = needs.outputs[0] ?? output.units;
      return { label: "Use a tanh output", spec: withOutput(spec, { activation: "tanh", units }) };
    }
    return null;
  }
  if (output.activation === "softmax") {
    if (several === undefined || needs.classes === 0) return null;
    return {
      label: `Use ${several} output units and cross-entropy`,
      spec: { ...withOutput(spec, { units: several }), loss: "cross-entropy" },
    };
  }
  const loss = spec.loss === "hinge" && bothSigns.includes(output.activation) ? spec.loss : "half-squared-error";
  const units = needs.outputs.includes(output.units) ? output.units : preferredEnd(spec.data).output.units;
  return { label: `Use the loss ${loss}`, spec: { ...withOutput(spec, { units }), loss } };
}
