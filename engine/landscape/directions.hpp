// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "engine/network/layout.hpp"

namespace backprop {

/// A random direction in the space of all parameters: normal numbers, then every unit's incoming weights scaled to the
/// norm of that unit's weights in `parameters` (filter normalisation), so that a step along it changes every unit by
/// the same share of itself, however large its weights are. Biases are 0. A unit whose weights are all 0 stays.
/// @param axis  0 or 1: one seed gives two directions
/// @return      flat, as `parameters`
/// Source: Li, Xu, Taylor, Studer & Goldstein 2018, "Visualizing the Loss Landscape of Neural Nets".
Vector<double> randomDirection(const std::vector<LayerLayout>& layout, const Vector<double>& parameters,
                               std::uint64_t seed, int axis);

}  // namespace backprop
