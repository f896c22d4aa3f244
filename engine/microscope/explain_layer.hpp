// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "engine/session/trainer.hpp"

namespace backprop {

/// One layer's weights, their gradient and the update that would follow as histograms and norms, and the units that
/// learn little. Dead: f'(z) = 0 for every row looked at, so that no gradient passes (a step unit always is; an output
/// whose δ comes from the logits never is). Saturated: only units whose f levels off at both ends (sigmoid, tanh,
/// softmax); the flat side of leaky ReLU and its like is no saturation.
/// @param samples  training rows of the gradient; empty: the next batch
/// @param bins     1 … 100
/// @throws SpecError for a layer or row that is not there, or another number of bins
template <class Scalar>
LayerStudy explainLayerOf(const Trainer<Scalar>& trainer, int layer, std::span<const int> samples, int bins);

}  // namespace backprop
