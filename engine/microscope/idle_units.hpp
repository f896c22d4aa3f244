// SPDX-License-Identifier: MIT
#pragma once

#include "engine/session/trainer.hpp"

namespace backprop {

/// Fills `looked`, `dead` and `saturated` of a layer's study (see explain_layer.hpp for what they mean), from the first
/// training rows, at most a tile of them.
template <class Scalar>
void findIdleUnits(const Trainer<Scalar>& trainer, int layer, LayerStudy& study);

}  // namespace backprop
