// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/network/layout.hpp"
#include "engine/spec/spec.hpp"

namespace backprop {

/// What is added to the cost for large weights (never biases): l2 (λ/2)·Σw², l1 λ·Σ|w|.
template <class Scalar>
Scalar penaltyOf(const RegularizationSpec& spec, const std::vector<LayerLayout>& layout,
                 const Vector<Scalar>& parameters);

/// Adds its gradient: l2 λ·w, l1 λ·sign(w) and 0 at 0.
template <class Scalar>
void addPenaltyGradient(const RegularizationSpec& spec, const std::vector<LayerLayout>& layout,
                        const Vector<Scalar>& parameters, Vector<Scalar>& gradient);

}  // namespace backprop
