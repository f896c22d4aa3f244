// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>

#include "engine/optimizers/update.hpp"

namespace backprop::optimizers {

/// The gradient over its recent size, with momentum μ on demand:
///   g ← g + λ·w,  v ← α·v + (1 − α)·g²,  b ← μ·b + g/(√v + ε),  w ← w − η·b   (μ = 0: w ← w − η·g/(√v + ε))
/// Memory: v, b. Source: torch.optim.RMSprop; Tieleman & Hinton 2012.
struct RmsProp {
  template <class Scalar>
  static void update(const Update<Scalar>& u) {
    const Scalar rate(u.learningRate), decay(u.spec.weightDecay), epsilon(u.spec.epsilon);
    const Scalar momentum(u.spec.momentum), alpha(u.spec.alpha), rest(1 - u.spec.alpha);
    for (Index i = 0; i < u.count; ++i) {
      const Scalar g = u.gradient[i] + decay * u.parameters[i];
      const Scalar square = alpha * u.memory[0][i] + rest * (g * g);
      const Scalar scaled = g / (std::sqrt(square) + epsilon);
      const Scalar buffer = u.spec.momentum == 0 ? Scalar(0) : momentum * u.memory[1][i] + scaled;
      u.nextMemory[0][i] = square;
      u.nextMemory[1][i] = buffer;
      u.delta[i] = -(rate * (u.spec.momentum == 0 ? scaled : buffer));
    }
  }
  static constexpr int kSlots = 2;
};

}  // namespace backprop::optimizers
