// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import type { FormulaName } from "../../formulas/formulas.ts";
import { copyLatex, formula, latexOf, matrix } from "./formula.ts";
import { matrixLatex } from "./latex.ts";
import type { WeightContext } from "./weight_context.ts";
import { layerMatrices } from "./weight_matrix_rows.ts";
import { section } from "./weight_section.ts";

const MOST = 8;

interface Shown {
  label: string;
  rows: number[][];
  isKnown: boolean;
  size: readonly [rows: number, columns: number];
  highlight?: { row: number; column: number };
}
/** One line of matrix arithmetic: the formula, then the matrices in its order, the result last. */
interface MatrixLine {
  formula: FormulaName;
  matrices: Shown[];
}

/** The layer's pass over the whole batch in matrices, where this weight is one entry. */
export function matrixSection(context: WeightContext): TemplateResult {
  const lines = linesOf(context);
  if (!lines)
    return section(
      "Matrix form",
      html`<p class="note">Pause, or walk the step by its stages: the matrices of the whole batch are shown then.</p>`,
    );
  const masked = ({ rows, isKnown }: Shown): (number | undefined)[][] =>
    isKnown ? rows : rows.map((row) => row.map(() => undefined));
  const latex = (): string =>
    lines
      .map(
        ({ formula: name, matrices }) =>
          `${latexOf(name)}\n${matrices
            .map(
              (one) =>
                `% ${one.label}\n${matrixLatex(
                  masked(one)
                    .slice(0, MOST)
                    .map((row) => row.slice(0, MOST)),
                )}`,
            )
            .join("\n")}`,
      )
      .join("\n\n");
  return section(
    "Matrix form: a row is a sample of the batch",
    html`${lines.map(
      ({ formula: name, matrices }) =>
        html`<div class="matrix-line">
          ${formula(name, { block: true })}
          <div class="matrix-row">
            ${matrices.map((one) =>
              matrix(masked(one), { label: one.label, highlight: one.highlight ?? null, most: MOST, size: one.size }),
            )}
          </div>
        </div>`,
    )}`,
    { place: "matrices", copy: copyLatex("the matrices", latex) },
  );
}

function linesOf({ state, scene, focus, known, study, isBias }: WeightContext): MatrixLine[] | null {
  const { layer, row, column } = focus;
  const layout = state.loaded?.layout ?? [];
  const shape = layout[layer];
  const all = scene && layerMatrices(scene, layout, layer, MOST);
  if (!all || !shape) return null;
  const samples = scene.batch.length;
  const own = [samples, shape.units] as const;
  const next = layout[layer + 1]?.units ?? 0;
  const number = layer + 1;
  const isSoftmax = state.spec.layers[layer]?.activation === "softmax";
  const weight = isBias ? {} : { highlight: { row: row ?? 0, column } };
  const below = {
    label: layer === 0 ? "A₀, the features" : "A of the layer before",
    rows: all.inputs,
    isKnown: known.inputs,
    size: [samples, shape.fanIn] as const,
  };
  const delta: Shown = { label: `δ of layer ${number}`, rows: all.delta, isKnown: known.delta, size: own };
  const slopes: Shown = { label: "f'(Z)", rows: all.dadz, isKnown: known.forward, size: own };
  const error: Shown = { label: "∂C/∂A", rows: all.dCda, isKnown: known.dCda, size: own };
  const a: Shown = { label: "A", rows: all.a, isKnown: known.forward, size: own };
  const back: MatrixLine = all.back
    ? {
        formula: "matrixDelta",
        matrices: [
          { label: `δ of layer ${number + 1}`, rows: all.back.delta, isKnown: known.deltaNext, size: [samples, next] },
          { label: `Wᵀ of layer ${number + 1}`, rows: all.back.transposed, isKnown: true, size: [next, shape.units] },
          slopes,
          delta,
        ],
      }
    : study.throughLogits
      ? { formula: "matrixDeltaLogits", matrices: [a, delta] }
      : isSoftmax
        ? { formula: "deltaSoftmax", matrices: [error, delta] }
        : { formula: "matrixDeltaOutput", matrices: [error, slopes, delta] };
  return [
    {
      formula: "matrixForward",
      matrices: [
        below,
        { label: "W", rows: all.weights, isKnown: true, size: [shape.fanIn, shape.units], ...weight },
        ...(all.bias
          ? [
              {
                label: "b",
                rows: all.bias,
                isKnown: true,
                size: [1, shape.units] as const,
                ...(isBias ? { highlight: { row: 0, column } } : {}),
              },
            ]
          : []),
        { label: "Z", rows: all.z, isKnown: known.forward, size: own },
      ],
    },
    { formula: "matrixActivation", matrices: [a] },
    back,
    {
      formula: "matrixGradient",
      matrices: [
        {
          label: "∂C/∂W, the data's part",
          rows: all.gradient,
          isKnown: known.delta,
          size: [shape.fanIn, shape.units],
          ...weight,
        },
      ],
    },
  ];
}
