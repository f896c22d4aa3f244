// SPDX-License-Identifier: MIT
#pragma once

#include "engine/activations/point.hpp"
#include "engine/numbers/scalar.hpp"

namespace backprop::activations {

/// The exact one, with the error function: a = z·Φ(z), f'(z) = Φ(z) + z·φ(z), where Φ and φ are the distribution and
/// the density of the standard normal. Source: Hendrycks & Gimpel 2016.
struct Gelu {
  static constexpr double kInverseRootTwo = 0.70710678118654752440;
  static constexpr double kInverseRootTwoPi = 0.39894228040143267794;

  template <class Scalar>
  static Scalar distribution(Scalar z) {
    return Scalar(0.5) * (Scalar(1) + math::erf(z * Scalar(kInverseRootTwo)));
  }
  template <class Scalar>
  static Scalar value(Scalar z) {
    return z * distribution(z);
  }
  template <class Scalar>
  static Scalar slope(Scalar z, Scalar /*a*/) {
    return both(z).slope;
  }
  /// The distribution is computed once for both.
  template <class Scalar>
  static Point<Scalar> both(Scalar z) {
    const Scalar share = distribution(z);
    const Scalar density = Scalar(kInverseRootTwoPi) * math::exp(Scalar(-0.5) * z * z);
    return {z * share, share + z * density};
  }
};

}  // namespace backprop::activations
