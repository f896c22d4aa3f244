// SPDX-License-Identifier: MIT
import type { LearnerSpec, ParameterStudy, Quantity } from "backprop-playground/engine";
import type { FormulaName } from "../../formulas/formulas.ts";

/** A number, a sign between numbers, or a number under a root, squared, or to the power of t. */
export type Part = number | string | { root: number } | { square: number } | { base: number; power: number };
/** One line of an optimiser's arithmetic: its formula, the same with numbers, and what comes out. */
export interface Line {
  formula: FormulaName;
  parts: Part[];
  value: number;
}

/** The optimiser's arithmetic from the gradient to the update, in the order in which it is done. */
export function optimizerLines(learner: Pick<LearnerSpec, "optimizer">, study: ParameterStudy): Line[] {
  const { optimizer } = learner;
  const { gradient, clipFactor, value: w, updateNumber: t } = study;
  const { momentum = 0, nesterov = false, alpha = 0, beta1 = 0, beta2 = 0, epsilon = 0, weightDecay } = optimizer;
  const of = (name: Quantity["name"]): Quantity | undefined => study.quantities.find((one) => one.name === name);
  const now = (name: Quantity["name"]): number => of(name)?.value ?? 0;
  const before = (name: Quantity["name"]): number => of(name)?.before ?? 0;
  const lines: Line[] = [];
  const add = (name: Quantity["name"], formula: FormulaName, ...parts: Part[]): void => {
    const quantity = of(name);
    if (quantity) lines.push({ formula, parts, value: quantity.value });
  };
  const finish = (formula: FormulaName, ...parts: Part[]): Line[] => [
    ...lines,
    { formula, parts, value: study.update },
  ];

  const rate = -study.learningRate;
  const g = of("g")?.value ?? gradient * clipFactor;
  const clipped: Part[] = clipFactor < 1 ? [gradient, "·", clipFactor] : [gradient];
  if (weightDecay > 0 && optimizer.kind !== "adamw") add("g", "decayed", ...clipped, "+", weightDecay, "·", w);
  else if (clipFactor < 1) add("g", "clip", ...clipped);

  switch (optimizer.kind) {
    case "sgd":
      if (momentum === 0) return finish("sgd", rate, "·", g);
      add("b", "momentumBuffer", momentum, "·", before("b"), "+", g);
      if (!nesterov) return finish("momentum", rate, "·", now("b"));
      add("direction", "nesterovDirection", g, "+", momentum, "·", now("b"));
      return finish("nesterov", rate, "·", now("direction"));
    case "adagrad":
      add("s", "adagradSum", before("s"), "+", { square: g });
      return finish("adagrad", rate, "·", g, "/ (", { root: now("s") }, "+", epsilon, ")");
    case "rmsprop": {
      const scaled: Part[] = [g, "/ (", { root: now("v") }, "+", epsilon, ")"];
      add("v", "rmspropMean", alpha, "·", before("v"), "+", "(1 −", alpha, ") ·", { square: g });
      if (momentum === 0) return finish("rmsprop", rate, "·", ...scaled);
      add("b", "rmspropBuffer", momentum, "·", before("b"), "+", ...scaled);
      return finish("rmspropMomentum", rate, "·", now("b"));
    }
    case "adam":
    case "adamw": {
      add("m", "adamFirst", beta1, "·", before("m"), "+", "(1 −", beta1, ") ·", g);
      add("v", "adamSecond", beta2, "·", before("v"), "+", "(1 −", beta2, ") ·", { square: g });
      add("mHat", "adamFirstCorrected", now("m"), "/ (1 −", { base: beta1, power: t }, ")");
      add("vHat", "adamSecondCorrected", now("v"), "/ (1 −", { base: beta2, power: t }, ")");
      const moved: Part[] = [rate, "·", now("mHat"), "/ (", { root: now("vHat") }, "+", epsilon, ")"];
      if (optimizer.kind === "adam") return finish("adam", ...moved);
      add("decay", "adamwDecay", study.learningRate, "·", weightDecay, "·", w);
      return finish("adamw", ...moved, "−", now("decay"));
    }
  }
}

/** A sentence about how the optimiser goes from gradient to update. */
export function optimizerSentence({ optimizer }: Pick<LearnerSpec, "optimizer">, t: number): string {
  switch (optimizer.kind) {
    case "sgd":
      if (!optimizer.momentum) return "Against the slope, by the learning rate.";
      return optimizer.nesterov
        ? "b carries the earlier gradients on; Nesterov looks one push ahead."
        : "b carries the earlier gradients on, like a ball that rolls.";
    case "adagrad":
      return "s adds up all squared gradients so far: what has moved much moves less.";
    case "rmsprop":
      return "v is a running mean of squared gradients: the step is measured by their recent size.";
    case "adam":
    case "adamw":
      return `m and v are running means of the gradient and its square. They began at 0, so at update ${t} they are divided by what is missing.`;
  }
}
