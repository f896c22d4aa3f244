// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "engine/session/trainer.hpp"

namespace backprop {

/// The slope of the cost along one parameter by the central difference, without any derivative:
///   (C(w + ε) − C(w − ε)) / 2ε,  ε = ∛(2⁻⁵²) · max(1, |w|)
/// where the error of the formula (∼ ε²) and that of rounding (∼ 1/ε) are about as large. In double whatever the run's
/// precision; finite.
/// @param slope  what it is compared with
/// Source: Nocedal & Wright 2006, section 8.1.
template <class Scalar>
FiniteDifference finiteDifferenceOf(const Trainer<Scalar>& trainer, const ParameterAddress& address,
                                    std::span<const int> samples, double slope);

/// |slope − gradient| / max(|slope|, |gradient|), 0 when both are 0, for finite numbers.
double relativeErrorOf(double slope, double gradient);

}  // namespace backprop
