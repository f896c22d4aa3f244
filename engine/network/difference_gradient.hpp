// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "engine/network/batch_gradient.hpp"

namespace backprop {

/// The buffers of `differenceGradient`, kept between calls so that training allocates nothing.
template <class Scalar>
struct DifferenceWorkspace {
  BatchWorkspace<Scalar> batch;
  Vector<Scalar> parameters;            ///< of which one is nudged at a time
  Vector<Scalar> lossAbove, lossBelow;  ///< per parameter, summed over the batch
};

/// The gradient of the mean loss of a batch, without penalty, by central differences:
///   ∂C/∂w ≈ (C(w⁺) − C(w⁻)) / (w⁺ − w⁻),  w± = w ± ε,  ε = 2⁻¹⁷·max(1, |w|) in double, 2⁻⁸·max(1, |w|) in single
/// where w± are what the sums are rounded to. ε is about ∛(precision): the error of the formula (∼ ε²) and that of
/// rounding (∼ precision/ε) are then about as large, 10⁻¹⁰ of the cost in double and 10⁻⁵ in single. Where a kink of
/// the cost lies between w⁻ and w⁺, it is the slope of neither side. 2·P forward passes a sample, for P trainable
/// parameters; sums have the order of batchGradient.
/// @param rows      numbers of the batch's samples in `set`, in order
/// @param gradient  overwritten, 0 for biases that are not trained; unfinished when a loss is not finite
/// @return          the first layer with a number that is not finite, when a loss is not; else −1
/// Source: Nocedal & Wright 2006, section 8.1.
template <class Scalar>
int differenceGradient(const Network<Scalar>& network, const Vector<Scalar>& parameters, const SampleSet<Scalar>& set,
                       std::span<const int> rows, Loss loss, DifferenceWorkspace<Scalar>& workspace,
                       Vector<Scalar>& gradient);

}  // namespace backprop
