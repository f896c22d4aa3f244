// SPDX-License-Identifier: MIT
import type { GradientMethod, PassCosts } from "backprop-playground/engine";
import { integer } from "../../format/number.ts";

/** One way to find the gradient of all parameters of one sample. */
export interface CostRow {
  method: GradientMethod;
  name: string;
  /** What it runs. */
  how: string;
  multiplyAdds: number;
}

/** The three ways, backpropagation first: the others are compared with it. */
export function costRows(costs: PassCosts): CostRow[] {
  const { parameters } = costs;
  const passes = (count: number): string => `${integer(count)} ${count === 1 ? "pass" : "passes"}`;
  return [
    {
      method: "backpropagation",
      name: "Backpropagation",
      how: "1 pass forward, 1 pass back",
      multiplyAdds: costs.backpropagation,
    },
    {
      method: "forward-mode",
      name: "Forward mode",
      how: `${passes(parameters)} forward with slopes, one for each parameter, each as dear as 3 plain ones`,
      multiplyAdds: costs.forwardMode,
    },
    {
      method: "finite-differences",
      name: "Finite differences",
      how: `${passes(2 * parameters)} forward, each parameter nudged up and down`,
      multiplyAdds: costs.finiteDifferences,
    },
  ];
}
