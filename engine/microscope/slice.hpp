// SPDX-License-Identifier: MIT
#pragma once

#include "engine/session/trainer.hpp"

namespace backprop {

/// The cost (mean loss of the samples + penalty) at `count` values of one parameter, evenly from low to high, in double
/// whatever the run's precision; with the present value, the slope there by backpropagation, and where the update for
/// these samples would lead this parameter.
/// @throws SpecError for a parameter or row that is not there, count outside 2 … 1001, low and high that are not finite
///         or not in order
template <class Scalar>
SliceView sliceOf(const Trainer<Scalar>& trainer, const SliceRequest& request);

}  // namespace backprop
