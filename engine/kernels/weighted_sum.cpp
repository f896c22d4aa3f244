// SPDX-License-Identifier: MIT
#include <complex>

#include "engine/kernels/lanes.hpp"
#include "engine/kernels/products.hpp"
#include "engine/numbers/dual.hpp"

namespace backprop::kernels {
namespace {

/// out(:, j) = Σ_k in(:, k)·w[k·inner + j·outer] (+ bias[j]): forward with W, backward with its transpose.
template <class Scalar>
struct Operands {
  Columns<const Scalar> in;
  const Scalar* weights;
  Index inner, outer;
  const Scalar* biases;
  Columns<Scalar> out;
};

/// kVectors vectors of rows from `row` on, for kColumns output columns from `column` on. A function of its own, so that
/// its sums stay in registers; the loop over k is not unrolled (V8 would spill them).
template <class Scalar, class Lane, int kVectors, int kColumns>
[[gnu::noinline]] void micro(const Operands<Scalar>& o, Index row, Index column) {
  using V = typename Lane::Vector;
  const Scalar* x = o.in.data + row;
  const Scalar* w = o.weights + column * o.outer;
  V sum[kVectors][kColumns];
  for (int c = 0; c < kColumns; ++c) {
    const V weight = Lane::splat(w[c * o.outer]);
    for (int v = 0; v < kVectors; ++v) sum[v][c] = Lane::load(x + v * Lane::kWidth) * weight;
  }
#if defined(__clang__)
#pragma clang loop unroll(disable)
#endif
  for (Index k = 1; k < o.in.columns; ++k) {
    x += o.in.stride;
    w += o.inner;
    for (int c = 0; c < kColumns; ++c) {
      const V weight = Lane::splat(w[c * o.outer]);
      for (int v = 0; v < kVectors; ++v) sum[v][c] = sum[v][c] + Lane::load(x + v * Lane::kWidth) * weight;
    }
  }
  for (int c = 0; c < kColumns; ++c) {
    Scalar* z = o.out.column(column + c) + row;
    for (int v = 0; v < kVectors; ++v) {
      if (o.biases) sum[v][c] = sum[v][c] + Lane::splat(o.biases[column + c]);
      Lane::store(z + v * Lane::kWidth, sum[v][c]);
    }
  }
}

template <class Scalar, int kColumns>
void strip(const Operands<Scalar>& o, Index column) {
  using Lane = Lanes<Scalar>;
  Index row = 0;
  for (; row + 2 * Lane::kWidth <= o.in.rows; row += 2 * Lane::kWidth) micro<Scalar, Lane, 2, kColumns>(o, row, column);
  for (; row + Lane::kWidth <= o.in.rows; row += Lane::kWidth) micro<Scalar, Lane, 1, kColumns>(o, row, column);
  for (; row < o.in.rows; ++row) micro<Scalar, SingleLane<Scalar>, 1, kColumns>(o, row, column);
}

template <class Scalar>
void weightedSum(const Operands<Scalar>& o) {
  Index column = 0;
  for (; column + 4 <= o.out.columns; column += 4) strip<Scalar, 4>(o, column);
  for (; column < o.out.columns; ++column) strip<Scalar, 1>(o, column);
}

}  // namespace

template <class Scalar>
void forwardProduct(Columns<const Scalar> X, const Scalar* weights, const Scalar* biases, Columns<Scalar> Z) {
  weightedSum<Scalar>({X, weights, 1, X.columns, biases, Z});
}

template <class Scalar>
void backwardProduct(Columns<const Scalar> delta, const Scalar* weights, Columns<Scalar> dX) {
  weightedSum<Scalar>({delta, weights, dX.columns, 1, nullptr, dX});
}

template void forwardProduct(Columns<const double>, const double*, const double*, Columns<double>);
template void backwardProduct(Columns<const double>, const double*, Columns<double>);
template void forwardProduct(Columns<const float>, const float*, const float*, Columns<float>);
template void backwardProduct(Columns<const float>, const float*, Columns<float>);
template void forwardProduct(Columns<const Dual<double>>, const Dual<double>*, const Dual<double>*,
                             Columns<Dual<double>>);
template void forwardProduct(Columns<const Dual<float>>, const Dual<float>*, const Dual<float>*, Columns<Dual<float>>);
template void forwardProduct(Columns<const std::complex<double>>, const std::complex<double>*,
                             const std::complex<double>*, Columns<std::complex<double>>);
template void backwardProduct(Columns<const std::complex<double>>, const std::complex<double>*,
                              Columns<std::complex<double>>);

}  // namespace backprop::kernels
