// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/columns.hpp"
#include "engine/numbers/scalar.hpp"

namespace backprop::losses {

/// Per output, with e = a − y: ½e² where |e| ≤ 1, else |e| − ½; ∂C/∂a = e, or its sign. Source: Huber 1964, δ = 1.
struct Huber {
  template <class Scalar>
  static Scalar value(Scalar a, Scalar y, Index /*outputs*/) {
    const Scalar error = a - y;
    const Scalar size = realPart(error) < 0 ? -error : error;
    return realPart(size) <= 1 ? Scalar(0.5) * (error * error) : size - Scalar(0.5);
  }
  template <class Scalar>
  static Scalar slope(Scalar a, Scalar y, Index /*outputs*/) {
    const Scalar error = a - y;
    return realPart(error) > 1 ? Scalar(1) : realPart(error) < -1 ? Scalar(-1) : error;
  }
};

}  // namespace backprop::losses
