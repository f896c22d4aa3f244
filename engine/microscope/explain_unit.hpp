// SPDX-License-Identifier: MIT
#pragma once

#include "engine/session/trainer.hpp"

namespace backprop {

/// One unit for one training row: z = Σ w·a + b term by term, a = f(z) on a curve, and what came back:
///   ∂C/∂a = Σ_k w_k·δ_k over the units of the next layer,  δ = ∂C/∂a · f'(z)
/// C is the loss of this row alone. Added in their order the terms give z and ∂C/∂a to the last bit (in single
/// precision: added in single). The curve and a softmax unit's coupled terms, δ_j = Σ_k ∂C/∂a_k · ∂a_k/∂z_j, are
/// computed in double from the z of the run; a product whose ∂C/∂a_k is beyond the range, as a_k has been rounded to 0,
/// is its limit.
/// @throws SpecError for a layer, unit or row that is not there
template <class Scalar>
UnitStudy explainUnitOf(const Trainer<Scalar>& trainer, int layer, int unit, int sample);

}  // namespace backprop
