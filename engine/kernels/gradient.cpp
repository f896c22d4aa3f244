// SPDX-License-Identifier: MIT
#include "engine/kernels/gradient.hpp"

#include <complex>

#include "engine/kernels/weighted_sum.hpp"

namespace backprop::kernels {

template <class Scalar>
void layerGradient(const Columns<const Scalar>& X, const Columns<const Scalar>& delta, Scalar* dW, Scalar* db,
                   bool accumulate, Scalar* room) {
  if (sumsInLanes(X.columns, delta.columns)) return laneGradient(X, delta, dW, db, accumulate);
  transposedGradient(transpose(X, room), delta, dW, db, accumulate);
}

template <class Scalar>
void transposedGradient(const Columns<const Scalar>& XT, const Columns<const Scalar>& delta, Scalar* dW, Scalar* db,
                        bool accumulate) {
  weightedSumPadded<Scalar>({.in = XT,
                             .weights = delta.data,
                             .inner = 1,
                             .outer = delta.stride,
                             .out = {dW, XT.rows, delta.columns, XT.rows},
                             .accumulate = accumulate});
  if (db) biasGradient(delta, db, accumulate);
}

template void layerGradient(const Columns<const double>&, const Columns<const double>&, double*, double*, bool,
                            double*);
template void layerGradient(const Columns<const float>&, const Columns<const float>&, float*, float*, bool, float*);
template void layerGradient(const Columns<const std::complex<double>>&, const Columns<const std::complex<double>>&,
                            std::complex<double>*, std::complex<double>*, bool, std::complex<double>*);

template void transposedGradient(const Columns<const double>&, const Columns<const double>&, double*, double*, bool);
template void transposedGradient(const Columns<const float>&, const Columns<const float>&, float*, float*, bool);

}  // namespace backprop::kernels
