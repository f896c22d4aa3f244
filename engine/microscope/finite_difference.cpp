// SPDX-License-Identifier: MIT
#include "engine/microscope/finite_difference.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/microscope/cost_along.hpp"
#include "engine/session/parameter_address.hpp"
#include "engine/session/shown.hpp"

namespace backprop {
namespace {

constexpr double kCubeRootOfPrecision = 6.0554544523933395e-06;  // ∛(2⁻⁵²)

}  // namespace

double relativeErrorOf(double slope, double gradient) {
  const double size = std::max(std::abs(slope), std::abs(gradient));
  return size == 0 ? 0 : std::abs(slope / size - gradient / size);
}

template <class Scalar>
FiniteDifference finiteDifferenceOf(const Trainer<Scalar>& trainer, const ParameterAddress& address,
                                    std::span<const int> samples, double slope) {
  const Index place = placeOf(trainer.network().layout(), address);
  const double w = static_cast<double>(trainer.parameters()[place]);
  FiniteDifference difference;
  difference.epsilon = kCubeRootOfPrecision * std::max(1.0, std::abs(w));
  const std::array<double, 2> values{w + difference.epsilon, w - difference.epsilon};
  const std::vector<double> costs = costsAlong(trainer, address, samples, values);
  difference.costAbove = costs[0];
  difference.costBelow = costs[1];
  difference.slope = shown((costs[0] - costs[1]) / (2 * difference.epsilon));
  difference.relativeError = relativeErrorOf(difference.slope, slope);
  return difference;
}

template FiniteDifference finiteDifferenceOf(const Trainer<double>&, const ParameterAddress&, std::span<const int>,
                                             double);
template FiniteDifference finiteDifferenceOf(const Trainer<float>&, const ParameterAddress&, std::span<const int>,
                                             double);

}  // namespace backprop
