// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "engine/session/trainer.hpp"

namespace backprop {

/// The arithmetic of one weight or bias: its gradient factor by factor and sample by sample, the optimiser's way from
/// there to the update, and the finite difference beside it. In single precision every number is the run's own, so a
/// product or sum is that of the shown numbers rounded to single.
/// Of a bias that is not trained the terms, their sum and mean are what the gradient would be (the finite difference
/// is compared with it); gradient and update are 0, and there is no optimiser's arithmetic. Neither is there any when
/// the learner searches: its update is what the next attempt will change, whatever the gradient says.
/// @param samples  training rows; empty: the next batch, for which `update` and `next` are those of the next step
/// @throws SpecError for a parameter or row that is not there
template <class Scalar>
ParameterStudy explainParameterOf(const Trainer<Scalar>& trainer, const ParameterAddress& address,
                                  std::span<const int> samples);

}  // namespace backprop
