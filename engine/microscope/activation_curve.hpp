// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/microscope/studies.hpp"

namespace backprop {

/// Fills the study's curve of a = f(z) around the unit's z: 121 points from −r to r, r = max(4, 1.25·|z|). For softmax
/// the other units' z stay as they are.
/// @param z  of all units of the layer
void addCurve(Activation activation, const std::vector<double>& z, int unit, UnitStudy& study);

}  // namespace backprop
