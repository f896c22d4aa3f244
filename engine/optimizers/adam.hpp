// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>

#include "engine/optimizers/update.hpp"
#include "engine/schedules/integer_power.hpp"

namespace backprop::optimizers {

/// Adaptive moments:
///   m ← β₁·m + (1 − β₁)·g,  v ← β₂·v + (1 − β₂)·g²,  w ← w − η/(1 − β₁ᵗ) · m/(√v/√(1 − β₂ᵗ) + ε)
/// t is the number of the update, the same for all parameters. Memory: m, v.
/// adam: weight decay is part of the gradient, g ← g + λ·w. adamw: it is apart from it, w ← w − η·λ·w first.
/// Source: torch.optim.Adam, torch.optim.AdamW; Kingma & Ba 2014; Loshchilov & Hutter 2017.
template <bool kDecoupled>
struct AdaptiveMoments {
  template <class Scalar>
  static void update(const Update<Scalar>& u) {
    const double correction1 = 1 - integerPower(u.spec.beta1, u.number);
    const double correction2 = 1 - integerPower(u.spec.beta2, u.number);
    const Scalar rate(u.learningRate / correction1), root(std::sqrt(correction2)), epsilon(u.spec.epsilon);
    const Scalar beta1(u.spec.beta1), rest1(1 - u.spec.beta1), beta2(u.spec.beta2), rest2(1 - u.spec.beta2);
    const Scalar decay(kDecoupled ? u.learningRate * u.spec.weightDecay : u.spec.weightDecay);
    for (Index i = 0; i < u.count; ++i) {
      const Scalar decayed = decay * u.parameters[i];
      const Scalar g = kDecoupled ? u.gradient[i] : u.gradient[i] + decayed;
      const Scalar m = beta1 * u.memory[0][i] + rest1 * g;
      const Scalar v = beta2 * u.memory[1][i] + rest2 * (g * g);
      u.nextMemory[0][i] = m;
      u.nextMemory[1][i] = v;
      const Scalar step = rate * m / (std::sqrt(v) / root + epsilon);
      u.delta[i] = kDecoupled ? -(decayed + step) : -step;
    }
  }
  static constexpr int kSlots = 2;
};

using Adam = AdaptiveMoments<false>;
using AdamW = AdaptiveMoments<true>;

}  // namespace backprop::optimizers
