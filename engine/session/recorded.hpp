// SPDX-License-Identifier: MIT
#pragma once

#include "engine/session/timeline.hpp"

namespace backprop {

/// The losses of a run at its recorded moments, and on demand the norm of each layer's gradient (W and b together,
/// penalty included, before clipping) for the batch that came next. Everything is scored anew from the recorded
/// parameters, under the loss and batch size of that moment; the run itself is not touched.
/// Where an intervention was made, a moment is the state in which its step was reached. The last moment is the furthest
/// one that the run reached, as it was left; only a network so large that its end does not fit into the history either
/// has it when the run is there.
/// @param points at most so many moments, 1 … 100,000, evenly spread: the first and the last among them (of one point,
///               the last)
/// @throws SpecError at "/points"
template <class Scalar>
RecordedView recordedOf(const Timeline<Scalar>& timeline, int points, bool gradients);

}  // namespace backprop
