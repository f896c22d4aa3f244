// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "engine/network/batch_gradient.hpp"
#include "engine/session/trainer.hpp"

namespace backprop {

/// The cost of some training rows and its slope, in the run's precision and by the very arithmetic of a step.
template <class Scalar>
struct BatchSlope {
  Scalar loss = 0;          ///< mean, without penalty
  Scalar penalty = 0;       ///< of the present parameters
  Vector<Scalar> gradient;  ///< of loss + penalty, for biases that are not trained too

  double cost() const { return static_cast<double>(loss) + static_cast<double>(penalty); }
};

/// One forward and backward pass over the rows; the gradient is the one that the learner would follow, where it finds
/// its own (finite differences, forward mode), while what an observer sees is the backward pass's. A session has no
/// state whose loss is not finite (see Timeline::settleDivergence), but its gradient may overflow: then the next step
/// will be refused.
/// @param samples   checked, at least one
/// @param observer  sees each tile of them, in order
template <class Scalar>
BatchSlope<Scalar> slopeOf(const Trainer<Scalar>& trainer, std::span<const int> samples,
                           const TileObserver<Scalar>& observer = {});

/// The penalty's part of the gradient, flat.
template <class Scalar>
Vector<Scalar> penaltyGradientOf(const Trainer<Scalar>& trainer);

/// The gradient that the next step will clip and hand to the optimiser, bit for bit: of the mean loss of the next batch
/// with the penalty's part, flat, 0 for biases that are not trained.
template <class Scalar>
std::vector<double> gradientOf(const Trainer<Scalar>& trainer);

/// Whether δ of a layer is computed from the logits, as a·Σy − y, instead of as ∂C/∂a · f'(z) (see
/// LossFunction::delta).
template <class Scalar>
bool goesThroughLogits(const Trainer<Scalar>& trainer, int layer);

}  // namespace backprop
