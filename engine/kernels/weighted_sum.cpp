// SPDX-License-Identifier: MIT
#include "engine/kernels/weighted_sum.hpp"

#include <algorithm>
#include <complex>

#include "engine/kernels/lanes.hpp"
#include "engine/numbers/dual.hpp"

namespace backprop::kernels {
namespace {

/// The first `count` numbers of a vector.
template <class Scalar, class Lane>
void storeFirst(Scalar* to, typename Lane::Vector value, Index count) {
  Scalar numbers[Lane::kWidth];
  Lane::store(numbers, value);
  for (Index i = 0; i < count; ++i) to[i] = numbers[i];
}

/// kVectors vectors of rows from `row` on, for kColumns output columns from `column` on. A function of its own, so that
/// its sums stay in registers; the loop over k is not unrolled (V8 would spill them).
template <class Scalar, class Lane, int kVectors, int kColumns, bool kPart = false>
[[gnu::noinline]] void micro(const WeightedSum<Scalar>& o, Index row, Index column) {
  using V = typename Lane::Vector;
  constexpr Index kWidth = Lane::kWidth;
  const Scalar* x = o.in.data + row;
  const Scalar* w = o.weights + column * o.outer;
  Scalar* const z = o.out.data + row + column * o.out.stride;
  const Index outer = o.outer, inner = o.inner, stride = o.in.stride;
  const Index left = o.in.rows - row;
  V sum[kVectors][kColumns];
  Index k = 0;
  if (o.accumulate) {
    for (int c = 0; c < kColumns; ++c) {
      for (int v = 0; v < kVectors; ++v) {
        if constexpr (kPart) {
          Scalar numbers[kWidth] = {};
          for (Index i = 0; i < left; ++i) numbers[i] = z[i + c * o.out.stride];
          sum[v][c] = Lane::load(numbers);
        } else {
          sum[v][c] = Lane::load(z + v * kWidth + c * o.out.stride);
        }
      }
    }
  } else {
    for (int c = 0; c < kColumns; ++c) {
      const V weight = Lane::splat(w[c * outer]);
      for (int v = 0; v < kVectors; ++v) sum[v][c] = Lane::load(x + v * kWidth) * weight;
    }
    x += stride;
    w += inner;
    k = 1;
  }
#if defined(__clang__)
#pragma clang loop unroll(disable)
#else
#pragma GCC unroll 1
#endif
  for (; k < o.in.columns; ++k) {
    V in[kVectors];
    for (int v = 0; v < kVectors; ++v) in[v] = Lane::load(x + v * kWidth);
    for (int c = 0; c < kColumns; ++c) {
      const V weight = Lane::splat(w[c * outer]);
      for (int v = 0; v < kVectors; ++v) sum[v][c] = sum[v][c] + in[v] * weight;
    }
    x += stride;
    w += inner;
  }
  if (o.biases) {
    for (int c = 0; c < kColumns; ++c) {
      const V bias = Lane::splat(o.biases[column + c]);
      for (int v = 0; v < kVectors; ++v) sum[v][c] = sum[v][c] + bias;
    }
  }
  if (o.factors) {
    const Scalar* f = o.factors + row + column * o.out.stride;
    for (int c = 0; c < kColumns; ++c)
      for (int v = 0; v < kVectors; ++v) sum[v][c] = sum[v][c] * Lane::load(f + v * kWidth + c * o.out.stride);
  }
  for (int c = 0; c < kColumns; ++c) {
    for (int v = 0; v < kVectors; ++v) {
      Scalar* to = z + v * kWidth + c * o.out.stride;
      if constexpr (kPart) {
        storeFirst<Scalar, Lane>(to, sum[v][c], left);
      } else {
        Lane::store(to, sum[v][c]);
      }
    }
  }
}

/// The rows from `row` on of some columns. Two vectors times four columns fill the registers best; three at the end
/// rather than two and one.
template <class Scalar, int kColumns>
void strip(const WeightedSum<Scalar>& o, Index column) {
  using Lane = Lanes<Scalar>;
  constexpr Index kWidth = Lane::kWidth;
  Index row = 0, vectors = o.in.rows / kWidth;
  for (; vectors > 3; vectors -= 2, row += 2 * kWidth) micro<Scalar, Lane, 2, kColumns>(o, row, column);
  if (vectors == 3) {
    micro<Scalar, Lane, 3, kColumns>(o, row, column);
  } else if (vectors == 2) {
    micro<Scalar, Lane, 2, kColumns>(o, row, column);
  } else if (vectors == 1) {
    micro<Scalar, Lane, 1, kColumns>(o, row, column);
  }
  if constexpr (kWidth > 1) {
    for (row += vectors * kWidth; row < o.in.rows; ++row)
      micro<Scalar, SingleLane<Scalar>, 1, kColumns>(o, row, column);
  }
}

/// All columns of kVectors vectors of rows, or of the last rows, which do not fill a vector.
template <class Scalar, int kVectors, bool kPart>
void across(const WeightedSum<Scalar>& o, Index row) {
  using Lane = Lanes<Scalar>;
  Index column = 0;
  for (; column + 4 <= o.out.columns; column += 4) micro<Scalar, Lane, kVectors, 4, kPart>(o, row, column);
  if (column + 2 <= o.out.columns) {
    micro<Scalar, Lane, kVectors, 2, kPart>(o, row, column);
    column += 2;
  }
  if (column < o.out.columns) micro<Scalar, Lane, kVectors, 1, kPart>(o, row, column);
}

}  // namespace

template <class Scalar>
void weightedSum(const WeightedSum<Scalar>& o) {
  Index column = 0;
  for (; column + 4 <= o.out.columns; column += 4) strip<Scalar, 4>(o, column);
  if (column + 2 <= o.out.columns) {
    strip<Scalar, 2>(o, column);
    column += 2;
  }
  if (column < o.out.columns) strip<Scalar, 1>(o, column);
}

template <class Scalar>
void weightedSumPadded(const WeightedSum<Scalar>& o) {
  constexpr Index kWidth = Lanes<Scalar>::kWidth;
  Index row = 0;
  for (; row + 2 * kWidth <= o.in.rows; row += 2 * kWidth) across<Scalar, 2, false>(o, row);
  if (row + kWidth <= o.in.rows) {
    across<Scalar, 1, false>(o, row);
    row += kWidth;
  }
  if constexpr (kWidth > 1) {
    if (row < o.in.rows) across<Scalar, 1, true>(o, row);
  }
}

template void weightedSum(const WeightedSum<double>&);
template void weightedSum(const WeightedSum<float>&);
template void weightedSum(const WeightedSum<Dual<double>>&);
template void weightedSum(const WeightedSum<Dual<float>>&);
template void weightedSum(const WeightedSum<std::complex<double>>&);
template void weightedSumPadded(const WeightedSum<double>&);
template void weightedSumPadded(const WeightedSum<float>&);
template void weightedSumPadded(const WeightedSum<std::complex<double>>&);

}  // namespace backprop::kernels
