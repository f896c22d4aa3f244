// SPDX-License-Identifier: MIT

/**
 * Every formula of the page, as LaTeX. Notation: C the cost of a batch, l a layer, j its unit, i where a weight comes
 * from, a_prev the activation it comes from, n samples of the batch, t number of the update, η learning rate, g gradient.
 */
export const formulas = {
  // symbols that stand above a number
  w: String.raw`w`,
  wNext: String.raw`w_{\text{new}}`,
  b: String.raw`b`,
  bNext: String.raw`b_{\text{new}}`,
  cost: String.raw`C`,
  z: String.raw`z`,
  a: String.raw`a`,
  y: String.raw`y`,
  aPrev: String.raw`a_{\text{prev}}`,
  delta: String.raw`\delta`,
  deltaNext: String.raw`\delta_k`,
  wNextLayer: String.raw`w_k`,
  fPrime: String.raw`f'(z)`,
  dCda: String.raw`\frac{\partial C}{\partial a}`,
  dCdz: String.raw`\frac{\partial C}{\partial z}`,
  dCdw: String.raw`\frac{\partial C}{\partial w}`,
  dCdb: String.raw`\frac{\partial C}{\partial b}`,
  dCkda: String.raw`\frac{\partial C}{\partial a_k}`,
  dakdz: String.raw`\frac{\partial a_k}{\partial z}`,

  // the chain rule
  chainWeight: String.raw`\frac{\partial C}{\partial w} = \frac{\partial C}{\partial a} \cdot f'(z) \cdot a_{\text{prev}}`,
  chainBias: String.raw`\frac{\partial C}{\partial b} = \frac{\partial C}{\partial a} \cdot f'(z) \cdot 1`,
  chainLogits: String.raw`\frac{\partial C}{\partial w} = (a - y) \cdot a_{\text{prev}}`,
  chainLogitsBias: String.raw`\frac{\partial C}{\partial b} = (a - y) \cdot 1`,
  average: String.raw`\frac{\partial C}{\partial w} = \frac{1}{n} \sum_{s=1}^{n} \delta_s \, a_{\text{prev},s}`,
  averageBias: String.raw`\frac{\partial C}{\partial b} = \frac{1}{n} \sum_{s=1}^{n} \delta_s`,
  penaltyL1: String.raw`\frac{\partial}{\partial w}\, \lambda |w| = \lambda \operatorname{sign}(w)`,
  penaltyL2: String.raw`\frac{\partial}{\partial w}\, \frac{\lambda}{2} w^2 = \lambda w`,
  difference: String.raw`\frac{C(w + \varepsilon) - C(w - \varepsilon)}{2 \varepsilon} \approx \frac{\partial C}{\partial w}`,
  differenceBias: String.raw`\frac{C(b + \varepsilon) - C(b - \varepsilon)}{2 \varepsilon} \approx \frac{\partial C}{\partial b}`,

  // one unit
  zSum: String.raw`z = \sum_i w_i a_i + b`,
  zSumNoBias: String.raw`z = \sum_i w_i a_i`,
  activation: String.raw`a = f(z)`,
  deltaHidden: String.raw`\delta = f'(z) \sum_k w_k \delta_k`,
  deltaOutput: String.raw`\delta = \frac{\partial C}{\partial a} \cdot f'(z)`,
  deltaLogits: String.raw`\delta = a - y`,
  deltaLogitsSum: String.raw`\delta = a \sum_k y_k - y`,
  deltaSoftmax: String.raw`\delta = \sum_k \frac{\partial C}{\partial a_k} \cdot \frac{\partial a_k}{\partial z}`,
  backSum: String.raw`\frac{\partial C}{\partial a} = \sum_k w_k \delta_k`,
  tangent: String.raw`f'(z) = \frac{\mathrm{d} a}{\mathrm{d} z}`,
  tangentLine: String.raw`C(w) + \frac{\partial C}{\partial w} \, \Delta w`,

  // matrices
  matrixForward: String.raw`Z_l = A_{l-1} W_l + b_l`,
  matrixActivation: String.raw`A_l = f(Z_l)`,
  matrixDelta: String.raw`\delta_l = \left(\delta_{l+1} W_{l+1}^{\mathsf T}\right) \circ f'(Z_l)`,
  matrixDeltaOutput: String.raw`\delta_L = \frac{\partial C}{\partial A_L} \circ f'(Z_L)`,
  matrixDeltaLogits: String.raw`\delta_L = A_L - Y`,
  matrixGradient: String.raw`\frac{\partial C}{\partial W_l} = \frac{1}{n} A_{l-1}^{\mathsf T} \delta_l`,
  matrixGradientBias: String.raw`\frac{\partial C}{\partial b_l} = \frac{1}{n} \, \sum_{s=1}^{n} \delta_{l,s}`,
  descent: String.raw`W_l \leftarrow W_l - \eta \, \frac{\partial C}{\partial W_l}`,
  gradientNorm: String.raw`\lVert g \rVert = \sqrt{\sum_i g_i^2}`,
  clip: String.raw`g \leftarrow g \cdot \min\left(1, \frac{c}{\lVert g \rVert}\right)`,

  // optimisers, one line each
  decayed: String.raw`g \leftarrow g + \lambda w`,
  sgd: String.raw`\Delta w = -\eta\, g`,
  momentumBuffer: String.raw`b_t = \mu\, b_{t-1} + g`,
  momentum: String.raw`\Delta w = -\eta\, b_t`,
  nesterovDirection: String.raw`d = g + \mu\, b_t`,
  nesterov: String.raw`\Delta w = -\eta\, d`,
  adagradSum: String.raw`s_t = s_{t-1} + g^2`,
  adagrad: String.raw`\Delta w = -\eta\, \frac{g}{\sqrt{s_t} + \varepsilon}`,
  rmspropMean: String.raw`v_t = \alpha\, v_{t-1} + (1 - \alpha)\, g^2`,
  rmsprop: String.raw`\Delta w = -\eta\, \frac{g}{\sqrt{v_t} + \varepsilon}`,
  rmspropBuffer: String.raw`b_t = \mu\, b_{t-1} + \frac{g}{\sqrt{v_t} + \varepsilon}`,
  rmspropMomentum: String.raw`\Delta w = -\eta\, b_t`,
  adamFirst: String.raw`m_t = \beta_1 m_{t-1} + (1 - \beta_1)\, g`,
  adamSecond: String.raw`v_t = \beta_2 v_{t-1} + (1 - \beta_2)\, g^2`,
  adamFirstCorrected: String.raw`\hat m = \frac{m_t}{1 - \beta_1^t}`,
  adamSecondCorrected: String.raw`\hat v = \frac{v_t}{1 - \beta_2^t}`,
  adam: String.raw`\Delta w = -\eta\, \frac{\hat m}{\sqrt{\hat v} + \varepsilon}`,
  adamwDecay: String.raw`d = \eta\, \lambda\, w`,
  adamw: String.raw`\Delta w = -\eta\, \frac{\hat m}{\sqrt{\hat v} + \varepsilon} - d`,
  update: String.raw`w_{\text{new}} = w + \Delta w`,
} as const;

export type FormulaName = keyof typeof formulas;
