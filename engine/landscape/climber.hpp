// SPDX-License-Identifier: MIT
#pragma once

#include "engine/landscape/curves.hpp"
#include "engine/landscape/footing.hpp"
#include "engine/landscape/views.hpp"

namespace backprop {

/// Walks as the request says, and tells where it stands at the end (see footing.hpp). A walk that leaves the range, or
/// the numbers, ends there. Every number of the view is finite (see shown).
/// @throws SpecError as checkClimb
ClimbView climb(const ClimbRequest& request, const Ground& ground, const Terrain& terrain);

/// On one of the curves, over its own range.
ClimbView climbCurve(CurveName name, ClimbRequest request);

/// @throws SpecError for a request that names no walk, at "/from", "/velocity", "/learningRate", "/momentum", "/steps",
///         "/low" or "/high"
void checkClimb(const ClimbRequest& request);

}  // namespace backprop
