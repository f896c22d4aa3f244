// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "engine/session/trainer.hpp"

namespace backprop {

/// Everything of one forward and backward pass over the named training rows (all of them when none are named), and the
/// update that would follow; the same arithmetic as a step, on copies (see batch_slope.hpp).
/// @throws SpecError for a row that is not there, or more than can be handed out at once
template <class Scalar>
TraceView traceOf(const Trainer<Scalar>& trainer, std::span<const int> samples);

}  // namespace backprop
