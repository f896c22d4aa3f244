// SPDX-License-Identifier: MIT
#include "engine/kernels/reductions.hpp"

#include <cmath>
#include <complex>

#include "engine/kernels/lanes.hpp"
#include "engine/numbers/scalar.hpp"

namespace backprop::kernels {
namespace {

/// Number n goes to lane n mod kLanes: whole rows of lanes as vectors where the scalar has them.
template <class Lane, class Scalar, class Term>
Scalar sumOf(const Scalar* x, Index count, Term term) {
  constexpr int kVectors = static_cast<int>(kLanes / Lane::kWidth);
  typename Lane::Vector sums[kVectors];
  for (auto& part : sums) part = Lane::splat(Scalar(0));
  const Index whole = count - count % kLanes;
#if defined(__clang__)
#pragma clang loop unroll(disable)
#endif
  for (Index n = 0; n < whole; n += kLanes)
    for (int v = 0; v < kVectors; ++v) sums[v] = sums[v] + term(Lane::load(x + n + v * Lane::kWidth));
  Scalar lanes[kLanes];
  for (int v = 0; v < kVectors; ++v) Lane::store(lanes + v * Lane::kWidth, sums[v]);
#if defined(__clang__)
#pragma clang loop unroll(disable)
#endif
  for (Index n = whole; n < count; ++n) lanes[n - whole] = lanes[n - whole] + term(x[n]);
  return laneTree(lanes);
}

}  // namespace

template <class Scalar>
Scalar sum(const Scalar* x, Index count) {
  return sumOf<Lanes<Scalar>>(x, count, [](auto value) { return value; });
}

template <class Scalar>
Scalar sumOfSquares(const Scalar* x, Index count) {
  return sumOf<Lanes<Scalar>>(x, count, [](auto value) { return value * value; });
}

template <class Scalar>
Scalar sumOfAbsolutes(const Scalar* x, Index count) {
  return sumOf<SingleLane<Scalar>>(x, count, [](Scalar value) { return realPart(value) < 0 ? -value : value; });
}

template <class Scalar>
Index firstNonFinite(const Scalar* x, Index count) {
  for (Index n = 0; n < count; ++n)
    if (!std::isfinite(realPart(x[n]))) return n;
  return -1;
}

template <class Scalar>
bool allWithin(const Scalar* x, Index count, Scalar limit) {
  using L = Lanes<Scalar>;
  const auto most = L::splat(limit);
  auto within = most == most;
  Index n = 0;
  for (; n <= count - L::kWidth; n += L::kWidth) {
    const auto at = L::load(x + n);
    within = within & (at <= most) & (-at <= most);
  }
  bool all = isAll(within);
  for (; n < count; ++n) all = all && x[n] <= limit && -x[n] <= limit;
  return all;
}

template bool allWithin(const double*, Index, double);
template bool allWithin(const float*, Index, float);
template double sum(const double*, Index);
template double sumOfSquares(const double*, Index);
template double sumOfAbsolutes(const double*, Index);
template Index firstNonFinite(const double*, Index);
template float sum(const float*, Index);
template float sumOfSquares(const float*, Index);
template float sumOfAbsolutes(const float*, Index);
template Index firstNonFinite(const float*, Index);
template Dual<double> sum(const Dual<double>*, Index);
template Index firstNonFinite(const Dual<double>*, Index);
template Dual<float> sum(const Dual<float>*, Index);
template Index firstNonFinite(const Dual<float>*, Index);
template std::complex<double> sum(const std::complex<double>*, Index);
template std::complex<double> sumOfSquares(const std::complex<double>*, Index);
template std::complex<double> sumOfAbsolutes(const std::complex<double>*, Index);
template Index firstNonFinite(const std::complex<double>*, Index);

}  // namespace backprop::kernels
