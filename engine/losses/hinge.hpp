// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/columns.hpp"
#include "engine/kernels/pack_math.hpp"

namespace backprop::losses {

/// C = Σ_k max(0, 1 − y_k·a_k) for targets ±1; ∂C/∂a = −y where the margin y·a is below 1, else 0 (0 at the kink).
struct Hinge {
  template <class V>
  static V value(V a, V y, Index /*outputs*/) {
    return realPart(y * a) < 1 ? constant<V>(1) - y * a : constant<V>(0);
  }
  template <class V>
  static V slope(V a, V y, Index /*outputs*/) {
    return realPart(y * a) < 1 ? -y : constant<V>(0);
  }
};

}  // namespace backprop::losses
