// SPDX-License-Identifier: MIT
#include <complex>

#include "engine/kernels/gradient.hpp"
#include "engine/kernels/lanes.hpp"

namespace backprop::kernels {
namespace {

#ifdef BACKPROP_VECTORS
/// kColumns columns, whole vectors of rows at a time; columns that are missing to a vector count as zeros.
/// @param apart distance of the rows in `to`
template <int kColumns>
void columns(const float* x, Index stride, Index rows, float* to, Index apart) {
  using Lane = Lanes<float>;
  using V = Lane::Vector;
  for (Index n = 0; n < rows; n += 4, x += 4, to += 4 * apart) {
    V in[4] = {};
    for (int k = 0; k < kColumns; ++k) in[k] = Lane::load(x + k * stride);
    turnRound(in);
    for (int row = 0; row < 4; ++row) Lane::store(to + row * apart, in[row]);
  }
}

template <int kColumns>
void columns(const double* x, Index stride, Index rows, double* to, Index apart) {
  using Lane = Lanes<double>;
  using V = Lane::Vector;
  for (Index n = 0; n < rows; n += 2, x += 2, to += 2 * apart) {
    V in[2] = {};
    for (int k = 0; k < kColumns; ++k) in[k] = Lane::load(x + k * stride);
    Lane::store(to, __builtin_shufflevector(in[0], in[1], 0, 2));
    Lane::store(to + apart, __builtin_shufflevector(in[0], in[1], 1, 3));
  }
}

#endif

/// Nothing to turn round.
template <int kColumns, class Scalar>
void columns(const Scalar* x, Index, Index rows, Scalar* to, Index apart) {
  for (Index n = 0; n < rows; ++n) to[n * apart] = x[n];
}

}  // namespace

template <class Scalar>
Columns<const Scalar> transpose(Columns<const Scalar> X, Scalar* XT) {
  return transposeTo(X, XT, transposedStride(X.columns));
}

template <class Scalar>
Columns<const Scalar> transposeTo(Columns<const Scalar> X, Scalar* XT, Index apart) {
  constexpr Index kWidth = Lanes<Scalar>::kWidth;
  const Index whole = X.rows - X.rows % kWidth;
  Index i = 0;
  for (; i + kWidth <= X.columns; i += kWidth)
    columns<static_cast<int>(kWidth)>(X.column(i), X.stride, whole, XT + i, apart);
  if constexpr (kWidth > 1) {
    if (X.columns - i == 1) columns<1>(X.column(i), X.stride, whole, XT + i, apart);
  }
  if constexpr (kWidth > 2) {
    if (X.columns - i == 2) columns<2>(X.column(i), X.stride, whole, XT + i, apart);
    if (X.columns - i == 3) columns<3>(X.column(i), X.stride, whole, XT + i, apart);
  }
  for (Index n = whole; n < X.rows; ++n)
    for (i = 0; i < apart; ++i) XT[n * apart + i] = i < X.columns ? X(n, i) : Scalar(0);
  return {XT, X.columns, X.rows, apart};
}

template Columns<const double> transposeTo(Columns<const double>, double*, Index);
template Columns<const float> transposeTo(Columns<const float>, float*, Index);
template Columns<const double> transpose(Columns<const double>, double*);
template Columns<const float> transpose(Columns<const float>, float*);
template Columns<const std::complex<double>> transpose(Columns<const std::complex<double>>, std::complex<double>*);

}  // namespace backprop::kernels
