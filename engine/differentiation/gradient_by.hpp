// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "engine/differentiation/views.hpp"
#include "engine/session/trainer.hpp"

namespace backprop {

/// The gradient of the mean loss of some training rows with the penalty's part, found in one of three ways.
/// @param named   numbers of training rows; empty: the next batch  @throws SpecError
/// @param repeat  at least 1: computed so many times, for whoever holds a clock
template <class Scalar>
GradientRun gradientByOf(const Trainer<Scalar>& trainer, GradientMethod method, std::span<const int> named, int repeat);

}  // namespace backprop
