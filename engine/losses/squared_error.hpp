// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/columns.hpp"
#include "engine/kernels/pack_math.hpp"

namespace backprop::losses {

/// C = Σ_k (a_k − y_k)², ∂C/∂a = 2·(a − y)
struct SquaredError {
  template <class V>
  static V value(V a, V y, Index /*outputs*/) {
    return (a - y) * (a - y);
  }
  template <class V>
  static V slope(V a, V y, Index /*outputs*/) {
    return constant<V>(2) * (a - y);
  }
};

/// C = ½·Σ_k (a_k − y_k)², ∂C/∂a = a − y. Source: Rumelhart, Hinton & Williams 1986, eq. 3.
struct HalfSquaredError {
  template <class V>
  static V value(V a, V y, Index /*outputs*/) {
    return constant<V>(0.5) * ((a - y) * (a - y));
  }
  template <class V>
  static V slope(V a, V y, Index /*outputs*/) {
    return a - y;
  }
};

/// C = Σ_k (a_k − y_k)²/K, ∂C/∂a = 2·(a − y)/K, for K outputs
struct MeanSquaredError {
  template <class V>
  static V value(V a, V y, Index outputs) {
    return (a - y) * (a - y) / constant<V>(static_cast<double>(outputs));
  }
  template <class V>
  static V slope(V a, V y, Index outputs) {
    return constant<V>(2) * (a - y) / constant<V>(static_cast<double>(outputs));
  }
};

}  // namespace backprop::losses
