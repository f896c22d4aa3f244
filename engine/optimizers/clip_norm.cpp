// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/kernels/reductions.hpp"
#include "engine/optimizers/optimizer.hpp"

namespace backprop {
namespace {

/// ‖g‖, also where the squares would overflow or vanish: then the largest number is taken out first.
template <class Scalar>
double normOf(const Vector<Scalar>& gradient) {
  const double squares = static_cast<double>(kernels::sumOfSquares(gradient.data(), gradient.size()));
  if (std::isfinite(squares) && squares > std::numeric_limits<Scalar>::min()) return std::sqrt(squares);
  Scalar largest(0);
  for (const Scalar slope : gradient) largest = std::max(largest, std::abs(slope));
  if (largest == 0) return 0;
  double sum = 0;
  for (const Scalar slope : gradient) {
    const double share = static_cast<double>(slope / largest);
    sum += share * share;
  }
  return static_cast<double>(largest) * std::sqrt(sum);
}

}  // namespace

template <class Scalar>
void clipByNorm(Vector<Scalar>& gradient, double limit) {
  const double norm = normOf(gradient);
  if (!(norm > limit)) return;
  const Scalar scale(limit / norm);
  for (Scalar& slope : gradient) slope *= scale;
}

template void clipByNorm(Vector<double>&, double);
template void clipByNorm(Vector<float>&, double);

}  // namespace backprop
