// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>

#include "engine/optimizers/update.hpp"

namespace backprop::optimizers {

/// A rate for every parameter that shrinks with the gradients it has seen:
///   g ← g + λ·w,  s ← s + g²,  w ← w − η·g/(√s + ε)
/// Memory: s. Source: torch.optim.Adagrad (lr_decay 0); Duchi, Hazan & Singer 2011.
struct Adagrad {
  template <class Scalar>
  static void update(const Update<Scalar>& u) {
    const Scalar rate(u.learningRate), decay(u.spec.weightDecay), epsilon(u.spec.epsilon);
    for (Index i = 0; i < u.count; ++i) {
      const Scalar g = u.gradient[i] + decay * u.parameters[i];
      const Scalar sum = u.memory[0][i] + g * g;
      u.nextMemory[0][i] = sum;
      u.delta[i] = -(rate * g / (std::sqrt(sum) + epsilon));
    }
  }
  static constexpr int kSlots = 1;
};

}  // namespace backprop::optimizers
