// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "engine/learners/effort.hpp"
#include "engine/numbers/matrix.hpp"

/// What the panel "why backwards" shows: the same gradient found in three ways, and what each of them costs.
namespace backprop {

enum class GradientMethod { Backpropagation, ForwardMode, FiniteDifferences };

/// The mean gradient of some training rows with the penalty's part, flat, 0 for biases that are not trained.
struct GradientRun {
  std::vector<double> gradient;
  Effort effort;  ///< of one computation, whatever `repeat` was
};

/// One sample's way f(g(h(x))) as a product of Jacobians, from x to its loss:
/// J_l = ∂a_l/∂a_{l−1} (units × fan_in), and last ∂C/∂a_L (1 × outputs).
struct JacobianChain {
  int sample = 0;
  std::vector<double> input;              ///< x, what the first layer sees
  std::vector<Matrix<double>> jacobians;  ///< L of layers, then the loss's row
  /// Matrix by matrix from x on: forward[l] = ∂a_l/∂x = J_l · forward[l − 1] (units × features); the last is ∂C/∂x.
  std::vector<Matrix<double>> forward;
  /// Row by matrix from the end: reverse[0] = ∂C/∂a_L, reverse[k] = reverse[k − 1] · J (1 × units); the last is ∂C/∂x.
  std::vector<Matrix<double>> reverse;
  std::vector<std::uint64_t> forwardMultiplyAdds, reverseMultiplyAdds;  ///< of each product above; the first is free
};

/// Multiply-adds of one sample's gradient of all parameters, by the formulas that the tests hold against a count.
struct PassCosts {
  std::int64_t parameters = 0;
  std::uint64_t forwardPass = 0;
  std::uint64_t backpropagation = 0;    ///< one forward and one backward pass
  std::uint64_t forwardMode = 0;        ///< one pass on dual numbers for every parameter
  std::uint64_t finiteDifferences = 0;  ///< two forward passes for every parameter
};

}  // namespace backprop
