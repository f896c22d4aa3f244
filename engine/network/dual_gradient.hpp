// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "engine/network/batch_gradient.hpp"
#include "engine/numbers/dual.hpp"

namespace backprop {

/// The buffers of `dualGradient`, kept between calls so that training allocates nothing.
template <class Scalar>
struct DualWorkspace {
  BatchWorkspace<Dual<Scalar>> batch;
  Vector<Dual<Scalar>> parameters;  ///< of which one is seeded at a time
};

/// The gradient of the mean loss of a batch, without penalty, by forward-mode differentiation: one forward pass on dual
/// numbers for every trainable parameter w, in which w's tangent is 1 and all others' are 0, so that the tangent of the
/// loss is ∂C/∂w. P dual passes a sample, for P trainable parameters.
/// @param network   the same as the run's, on duals
/// @param rows      numbers of the batch's samples in `set`, in order
/// @param gradient  overwritten, 0 for biases that are not trained; unfinished when the loss is not finite
/// @return          the first layer with a number that is not finite, when the loss is not; else −1
/// Source: Griewank & Walther 2008, section 3.1.
template <class Scalar>
int dualGradient(const Network<Dual<Scalar>>& network, const Vector<Scalar>& parameters, const SampleSet<Scalar>& set,
                 std::span<const int> rows, Loss loss, DualWorkspace<Scalar>& workspace, Vector<Scalar>& gradient);

}  // namespace backprop
