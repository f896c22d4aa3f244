// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/columns.hpp"
#include "engine/kernels/pack_math.hpp"

namespace backprop::losses {

/// C = Σ_k |a_k − y_k|, ∂C/∂a = sign(a − y), and 0 where a = y.
struct AbsoluteError {
  template <class V>
  static V value(V a, V y, Index /*outputs*/) {
    return realPart(a - y) < 0 ? y - a : a - y;
  }
  template <class V>
  static V slope(V a, V y, Index /*outputs*/) {
    const auto error = realPart(a - y);
    return error > 0 ? constant<V>(1) : (error < 0 ? constant<V>(-1) : constant<V>(0));
  }
};

}  // namespace backprop::losses
