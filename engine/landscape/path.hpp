// SPDX-License-Identifier: MIT
#pragma once

#include "engine/landscape/plane.hpp"
#include "engine/session/timeline.hpp"

namespace backprop {

/// The recorded moments of a run up to the present one, as seen on the plane: one of each step, at most `count` of
/// them, evenly chosen, the present one (after what was done there) last.
template <class Scalar>
void showPath(const Timeline<Scalar>& timeline, const Plane& plane, int count, LandscapeView& view);

}  // namespace backprop
