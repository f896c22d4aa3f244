// SPDX-License-Identifier: MIT
#pragma once

#include "engine/optimizers/update.hpp"

namespace backprop::optimizers {

/// Stochastic gradient descent, with momentum μ and weight decay λ:
///   g ← g + λ·w,  b ← μ·b + g,  w ← w − η·b   (nesterov: w ← w − η·(g + μ·b))
/// Memory: b. With μ = 0 there is none, so that momentum that is turned on later starts from rest.
/// Source: torch.optim.SGD (dampening 0); Sutskever et al. 2013.
struct Sgd {
  template <class Scalar>
  static void update(const Update<Scalar>& u) {
    const Scalar rate(u.learningRate), momentum(u.spec.momentum), decay(u.spec.weightDecay);
    for (Index i = 0; i < u.count; ++i) {
      const Scalar g = u.gradient[i] + decay * u.parameters[i];
      if (u.spec.momentum == 0) {
        u.nextMemory[0][i] = Scalar(0);
        u.delta[i] = -(rate * g);
        continue;
      }
      const Scalar buffer = momentum * u.memory[0][i] + g;
      u.nextMemory[0][i] = buffer;
      u.delta[i] = -(rate * (u.spec.nesterov ? g + momentum * buffer : buffer));
    }
  }
  static constexpr int kSlots = 1;
};

}  // namespace backprop::optimizers
