// SPDX-License-Identifier: MIT
#include "engine/kernels/reductions.hpp"

#include <cmath>
#include <complex>

#include "engine/kernels/lanes.hpp"
#include "engine/numbers/scalar.hpp"

namespace backprop::kernels {
namespace {

template <class Scalar, class Term>
Scalar sumOf(const Scalar* x, Index count, Term term) {
  Scalar lanes[kLanes] = {};
  const Index whole = count - count % kLanes;
  for (Index n = 0; n < whole; n += kLanes)
    for (Index lane = 0; lane < kLanes; ++lane) lanes[lane] = lanes[lane] + term(x[n + lane]);
  for (Index n = whole; n < count; ++n) lanes[n - whole] = lanes[n - whole] + term(x[n]);
  return laneTree(lanes);
}

}  // namespace

template <class Scalar>
Scalar sum(const Scalar* x, Index count) {
  return sumOf(x, count, [](Scalar value) { return value; });
}

template <class Scalar>
Scalar sumOfSquares(const Scalar* x, Index count) {
  return sumOf(x, count, [](Scalar value) { return value * value; });
}

template <class Scalar>
Scalar sumOfAbsolutes(const Scalar* x, Index count) {
  return sumOf(x, count, [](Scalar value) { return realPart(value) < 0 ? -value : value; });
}

template <class Scalar>
Index firstNonFinite(const Scalar* x, Index count) {
  for (Index n = 0; n < count; ++n)
    if (!std::isfinite(realPart(x[n]))) return n;
  return -1;
}

#define BACKPROP_INSTANTIATE(Scalar)                    \
  template Scalar sum(const Scalar*, Index);            \
  template Scalar sumOfSquares(const Scalar*, Index);   \
  template Scalar sumOfAbsolutes(const Scalar*, Index); \
  template Index firstNonFinite(const Scalar*, Index);
BACKPROP_INSTANTIATE(double)
BACKPROP_INSTANTIATE(float)
BACKPROP_INSTANTIATE(std::complex<double>)
#undef BACKPROP_INSTANTIATE

}  // namespace backprop::kernels
