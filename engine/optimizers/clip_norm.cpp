// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/kernels/reductions.hpp"
#include "engine/optimizers/optimizer.hpp"

namespace backprop {

template <class Scalar>
double normOf(const Scalar* x, Index count) {
  const double squares = static_cast<double>(kernels::sumOfSquares(x, count));
  if (std::isfinite(squares) && squares > std::numeric_limits<Scalar>::min()) return std::sqrt(squares);
  Scalar largest(0);
  for (Index i = 0; i < count; ++i) largest = std::max(largest, std::abs(x[i]));
  if (largest == 0) return 0;
  double sum = 0;
  for (Index i = 0; i < count; ++i) {
    const double share = static_cast<double>(x[i] / largest);
    sum += share * share;
  }
  return static_cast<double>(largest) * std::sqrt(sum);
}

template <class Scalar>
void clipByNorm(Vector<Scalar>& gradient, double limit) {
  const double norm = normOf(gradient.data(), gradient.size());
  if (!(norm > limit)) return;
  const Scalar scale(limit / norm);
  for (Scalar& slope : gradient) slope *= scale;
}

template double normOf(const double*, Index);
template double normOf(const float*, Index);
template void clipByNorm(Vector<double>&, double);
template void clipByNorm(Vector<float>&, double);

}  // namespace backprop
