// SPDX-License-Identifier: MIT
import type { FormulaName } from "../../formulas/formulas.ts";
import type { Source } from "../../state/state.ts";
import type { Factor } from "./formula_factor.ts";
import { once } from "./microscope_known.ts";
import type { WeightContext } from "./weight_context.ts";

/** A column of the chain rule; its symbol is a formula, or the 1 of a bias. */
export type ChainColumn = Omit<Factor, "symbol"> & { symbol: FormulaName | "1" };

/** The columns: the result, then its factors from the error back to what came in. */
export function chainColumns(context: WeightContext): ChainColumn[] {
  const { study, term, known, isBias, focus, dispatch } = context;
  const { layer, row, column } = focus;
  const own = (what: "delta" | "dadz" | "dCda"): Source => ({ kind: "unit", column: layer + 1, index: column, what });
  const toUnit = (of: number, unit: number) => () => {
    dispatch({ type: "set-view", view: { focus: { kind: "unit", layer: of, unit }, tab: "unit", source: null } });
  };
  const result: ChainColumn = {
    symbol: isBias ? "dCdb" : "dCdw",
    name: `Gradient of this ${context.what} for this sample`,
    value: once(known.delta, term.product),
    source: { kind: "edge", layer, row, column },
    strong: true,
    open: () => {
      dispatch({ type: "set-view", view: { tab: "slope", source: null } });
    },
    leads: "see the slope",
  };
  const back: ChainColumn[] = study.throughLogits
    ? [
        {
          symbol: "delta",
          name: "δ = a − y",
          operator: "=",
          value: once(known.delta, term.delta),
          source: own("delta"),
          open: toUnit(layer, column),
          leads: "see where it comes from",
        },
      ]
    : [
        {
          symbol: "dCda",
          name: "∂C/∂a, how the error changes with the unit's activation",
          operator: "=",
          value: once(known.dCda, term.dCda),
          source: own("dCda"),
          open: toUnit(layer, column),
          leads: "see where it comes from",
        },
        {
          symbol: "fPrime",
          name: "f'(z), the slope of the activation function",
          operator: "·",
          value: once(known.forward, term.dadz),
          source: own("dadz"),
          open: toUnit(layer, column),
          leads: "see it on the curve",
        },
      ];
  const input: ChainColumn = isBias
    ? { symbol: "1", name: "1, for a bias", operator: "·", value: 1, digits: 1 }
    : {
        symbol: "aPrev",
        name: "a_prev, what comes in over this connection",
        operator: "·",
        value: once(known.inputs, term.input),
        source: { kind: "unit", column: layer, index: row ?? 0, what: "a" },
        ...(layer > 0 ? { open: toUnit(layer - 1, row ?? 0), leads: "see how it is computed" } : {}),
      };
  return [result, ...back, input];
}
