// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/matrix.hpp"

/// Sums along a vector, in kLanes partial sums and laneTree (the same bits on every machine).
namespace backprop::kernels {

template <class Scalar>
Scalar sum(const Scalar* x, Index count);

/// Σ x²
template <class Scalar>
Scalar sumOfSquares(const Scalar* x, Index count);

/// Σ |x| (complex: by the sign of the real part, for complex-step derivatives)
template <class Scalar>
Scalar sumOfAbsolutes(const Scalar* x, Index count);

/// Where the first number that is not finite stands, or −1.
template <class Scalar>
Index firstNonFinite(const Scalar* x, Index count);

/// Whether |x| ≤ limit for all of them: false where one is NaN.
template <class Scalar>
bool allWithin(const Scalar* x, Index count, Scalar limit);

}  // namespace backprop::kernels
