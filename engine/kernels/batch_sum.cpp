// SPDX-License-Identifier: MIT
#include <complex>

#include "engine/kernels/lanes.hpp"
#include "engine/kernels/products.hpp"

namespace backprop::kernels {
namespace {

template <class Scalar>
void deliver(Scalar sum, Scalar* to, bool accumulate) {
  *to = accumulate ? *to + sum : sum;
}

/// Dot products along the batch of kInputs columns of X with kUnits columns of δ, each in kLanes partial sums.
template <class Scalar, int kInputs, int kUnits>
[[gnu::noinline]] void dots(Columns<const Scalar> X, Columns<const Scalar> delta, Index input, Index unit, Scalar* dW,
                            bool accumulate) {
  using Lane = Lanes<Scalar>;
  using V = typename Lane::Vector;
  constexpr int kVectors = static_cast<int>(kLanes / Lane::kWidth);
  const Scalar* x = X.column(input);
  const Scalar* d = delta.column(unit);
  V sum[kInputs][kUnits][kVectors];
  for (auto& row : sum) {
    for (auto& dot : row)
      for (V& part : dot) part = Lane::splat(Scalar(0));
  }
  const Index whole = X.rows - X.rows % kLanes;
#if defined(__clang__)
#pragma clang loop unroll(disable)
#endif
  for (Index n = 0; n < whole; n += kLanes) {
    for (int v = 0; v < kVectors; ++v) {
      for (int j = 0; j < kUnits; ++j) {
        const V part = Lane::load(d + j * delta.stride + n + v * Lane::kWidth);
        for (int i = 0; i < kInputs; ++i)
          sum[i][j][v] = sum[i][j][v] + Lane::load(x + i * X.stride + n + v * Lane::kWidth) * part;
      }
    }
  }
  for (int i = 0; i < kInputs; ++i) {
    for (int j = 0; j < kUnits; ++j) {
      Scalar lanes[kLanes];
      for (int v = 0; v < kVectors; ++v) Lane::store(lanes + v * Lane::kWidth, sum[i][j][v]);
      for (Index n = whole; n < X.rows; ++n)
        lanes[n - whole] = lanes[n - whole] + x[i * X.stride + n] * d[j * delta.stride + n];
      deliver(laneTree(lanes), dW + (input + i) + (unit + j) * X.columns, accumulate);
    }
  }
}

}  // namespace

template <class Scalar>
void weightGradient(Columns<const Scalar> X, Columns<const Scalar> delta, Scalar* dW, bool accumulate) {
  // As many sums as fit into 16 registers beside their operands: 8 of them, of kLanes numbers each.
  constexpr int kUnits = Lanes<Scalar>::kWidth == 4 ? 2 : 1;
  Index unit = 0;
  for (; unit + kUnits <= delta.columns; unit += kUnits) {
    Index input = 0;
    for (; input + 2 <= X.columns; input += 2) dots<Scalar, 2, kUnits>(X, delta, input, unit, dW, accumulate);
    for (; input < X.columns; ++input) dots<Scalar, 1, kUnits>(X, delta, input, unit, dW, accumulate);
  }
  for (; unit < delta.columns; ++unit)
    for (Index input = 0; input < X.columns; ++input) dots<Scalar, 1, 1>(X, delta, input, unit, dW, accumulate);
}

template <class Scalar>
void biasGradient(Columns<const Scalar> delta, Scalar* db, bool accumulate) {
  for (Index unit = 0; unit < delta.columns; ++unit) {
    const Scalar* d = delta.column(unit);
    Scalar lanes[kLanes] = {};
    for (Index n = 0; n < delta.rows; ++n) lanes[n % kLanes] = lanes[n % kLanes] + d[n];
    deliver(laneTree(lanes), db + unit, accumulate);
  }
}

template void weightGradient(Columns<const double>, Columns<const double>, double*, bool);
template void biasGradient(Columns<const double>, double*, bool);
template void weightGradient(Columns<const float>, Columns<const float>, float*, bool);
template void biasGradient(Columns<const float>, float*, bool);
template void weightGradient(Columns<const std::complex<double>>, Columns<const std::complex<double>>,
                             std::complex<double>*, bool);
template void biasGradient(Columns<const std::complex<double>>, std::complex<double>*, bool);

}  // namespace backprop::kernels
