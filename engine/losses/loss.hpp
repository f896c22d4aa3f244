// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/columns.hpp"
#include "engine/spec/spec.hpp"

namespace backprop {

/// Where no target and no output (no logit, if the loss is computed from them) is beyond this, no loss overflows, in
/// either precision, nor does the sum of a tile's: whoever only asks whether it is finite need not compute it.
inline constexpr double kHarmless = 1e6;

/// One loss as the network runs it, on a (batch × outputs) block. Values are per sample; the mean over the batch is
/// taken elsewhere (network/batch_mean.hpp).
/// To add one: write its file beside this one, name it in spec.hpp and put it into the table in loss.cpp.
template <class Scalar>
struct LossFunction {
  /// The loss of every sample, written to sampleLoss[0 … batch − 1].
  void (*value)(Columns<const Scalar> z, Columns<const Scalar> a, Columns<const Scalar> y, Scalar* sampleLoss);
  /// ∂C/∂a of every sample; this and delta are null for scalars that never go back (numbers/scalar.hpp)
  void (*slope)(Columns<const Scalar> a, Columns<const Scalar> y, Columns<Scalar> dCda);
  /// δ = ∂C/∂z of the output layer where the loss is computed from logits; else null, and δ = ∂C/∂a ∘ f'(z).
  void (*delta)(Columns<const Scalar> a, Columns<const Scalar> y, Columns<Scalar> delta);
  /// δ = ∂C/∂a ∘ f'(z) at once, for training where there is no `delta`, to the same bits. Rows are a multiple of
  /// Lanes<Scalar>::kWidth. Null where float and double are not meant.
  void (*train)(const Columns<const Scalar>& a, const Columns<const Scalar>& slope, const Columns<const Scalar>& y,
                const Columns<Scalar>& delta);
  /// Whether `value` looks at z, and not at a; all other losses take a alone.
  bool fromLogits;
};

template <class Scalar>
const LossFunction<Scalar>& lossFunction(Loss loss);

}  // namespace backprop
