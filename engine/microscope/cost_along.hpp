// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "engine/session/trainer.hpp"

namespace backprop {

/// The cost (mean loss of the rows + penalty) as a function of one parameter, everything else as it is: computed in
/// double whatever the run's precision. The layers before the parameter's are run only once.
/// @param address  checked
/// @param samples  checked training rows, at least one
/// @return         the cost at each of `values`, finite (see shownCost)
template <class Scalar>
std::vector<double> costsAlong(const Trainer<Scalar>& trainer, const ParameterAddress& address,
                               std::span<const int> samples, std::span<const double> values);

}  // namespace backprop
