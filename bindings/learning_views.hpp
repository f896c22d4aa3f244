// SPDX-License-Identifier: MIT
#pragma once

#include "bindings/convert.hpp"
#include "engine/differentiation/views.hpp"
#include "engine/learners/attempt.hpp"

/// What the learners tried and what gradients cost, as JavaScript values; every list of numbers is a Float64Array.
namespace backprop::bindings {

val viewOf(const Attempt& attempt) noexcept;
val viewOf(const Attempts& attempts) noexcept;
val viewOf(const GradientRun& run) noexcept;
val viewOf(const JacobianChain& chain) noexcept;
val viewOf(const PassCosts& costs) noexcept;

}  // namespace backprop::bindings
