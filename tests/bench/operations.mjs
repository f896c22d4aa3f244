// SPDX-License-Identifier: MIT
// How much arithmetic one training step is, from the sizes alone.

/**
 * Multiply-adds of the products for one sample: forward Σ fanIn·units, the same for ∂C/∂W, and once more for ∂C/∂a of
 * every layer but the first (nothing is asked of the inputs).
 * @param {readonly number[]} sizes widths, the features first
 */
export function multiplyAdds(sizes) {
  const weights = sizes.slice(1).map((units, layer) => sizes[layer] * units);
  const all = weights.reduce((sum, count) => sum + count, 0);
  return 3 * all - weights[0];
}

/**
 * Operations of one value of tanh in single precision, counted in engine/numbers/tanh.hpp: 26 additions, multiplications,
 * comparisons and shifts, and one division, which is counted as one, too.
 */
export const tanhOperations = 27;
/** Of one unit and sample: the bias, f'(z) = 1 − a² from a, its product with ∂C/∂a, the sum for ∂C/∂b. */
const unitOperations = 5;
/** Of one parameter and step: the mean over the batch, the learning rate, the sum. */
const parameterOperations = 3;

/**
 * Operations of one step of a network of tanh units by SGD: two for each multiply-add, and the element-wise work.
 * @param {readonly number[]} sizes widths, the features first
 * @param {number} batch samples of the step
 */
export function stepOperations(sizes, batch) {
  const units = sizes.slice(1).reduce((sum, count) => sum + count, 0);
  const parameters = sizes.slice(1).reduce((sum, count, layer) => sum + (sizes[layer] + 1) * count, 0);
  const perSample = 2 * multiplyAdds(sizes) + units * (tanhOperations + unitOperations);
  return batch * perSample + parameters * parameterOperations;
}

/** Operations of scoring the network on so many rows: forward only. */
export function evaluationOperations(sizes, rows) {
  const weights = sizes.slice(1).reduce((sum, count, layer) => sum + sizes[layer] * count, 0);
  const units = sizes.slice(1).reduce((sum, count) => sum + count, 0);
  return rows * (2 * weights + units * (tanhOperations + 1));
}
