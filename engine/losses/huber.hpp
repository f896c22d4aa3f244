// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/columns.hpp"
#include "engine/kernels/pack_math.hpp"

namespace backprop::losses {

/// Per output, with e = a − y: ½e² where |e| ≤ 1, else |e| − ½; ∂C/∂a = e, or its sign. Source: Huber 1964, δ = 1.
struct Huber {
  template <class V>
  static V value(V a, V y, Index /*outputs*/) {
    const V error = a - y;
    const V size = realPart(error) < 0 ? -error : error;
    return realPart(size) <= 1 ? constant<V>(0.5) * (error * error) : size - constant<V>(0.5);
  }
  template <class V>
  static V slope(V a, V y, Index /*outputs*/) {
    const V error = a - y;
    return realPart(error) > 1 ? constant<V>(1) : (realPart(error) < -1 ? constant<V>(-1) : error);
  }
};

}  // namespace backprop::losses
