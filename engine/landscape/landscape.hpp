// SPDX-License-Identifier: MIT
#pragma once

#include "engine/landscape/views.hpp"
#include "engine/session/timeline.hpp"

namespace backprop {

/// The cost over a plane through the present parameters, and the run as seen on it.
/// @throws SpecError
template <class Scalar>
LandscapeView landscapeOf(const Timeline<Scalar>& timeline, const LandscapeRequest& request);

}  // namespace backprop
