// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/learners/learner.hpp"
#include "engine/microscope/studies.hpp"

namespace backprop {

/// The numbers that an optimiser works with for one parameter, in the order of its arithmetic:
///   sgd      g, b with momentum, direction with nesterov: g + μ·b
///   adagrad  g, s
///   rmsprop  g, v, b with momentum
///   adam     g, m, v, m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ)
///   adamw    decay (η·λ·w, taken off apart from the gradient), g, m, v, m̂, v̂
/// g, what is remembered, direction and decay have the bits of the update; m̂ and v̂ are part of the optimiser's
/// formula, which its code folds into the rate (engine/optimizers/adam.hpp), and are computed here for display.
template <class Scalar>
std::vector<Quantity> quantitiesOf(const OptimizerSpec& spec, const LearnerState<Scalar>& state,
                                   const PendingUpdate<Scalar>& pending, Index place);

}  // namespace backprop
