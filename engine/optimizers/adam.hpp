// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>

#include "engine/optimizers/sweep.hpp"
#include "engine/schedules/integer_power.hpp"

namespace backprop::optimizers {

/// Adaptive moments:
///   m ← β₁·m + (1 − β₁)·g,  v ← β₂·v + (1 − β₂)·g²,  w ← w − η/(1 − β₁ᵗ) · m/(√v/√(1 − β₂ᵗ) + ε)
/// t is the number of the update, the same for all parameters. Memory: m, v.
/// adam: weight decay is part of the gradient, g ← g + λ·w. adamw: it is apart from it, w ← w − η·λ·w first.
/// Source: torch.optim.Adam, torch.optim.AdamW; Kingma & Ba 2014; Loshchilov & Hutter 2017.
template <bool kDecoupled>
struct AdaptiveMoments {
  static constexpr int kSlots = 2;

  template <class Scalar>
  struct Rule {
    using Pack = PackOf<Scalar>;
    static constexpr int kSlots = AdaptiveMoments::kSlots;
    explicit Rule(const Update<Scalar>& u)
        : rate(everywhere<Scalar>(u.learningRate / (1 - integerPower(u.spec.beta1, u.number)))),
          root(everywhere<Scalar>(std::sqrt(1 - integerPower(u.spec.beta2, u.number)))),
          epsilon(everywhere<Scalar>(u.spec.epsilon)),
          beta1(everywhere<Scalar>(u.spec.beta1)),
          rest1(everywhere<Scalar>(1 - u.spec.beta1)),
          beta2(everywhere<Scalar>(u.spec.beta2)),
          rest2(everywhere<Scalar>(1 - u.spec.beta2)),
          decay(everywhere<Scalar>(kDecoupled ? u.learningRate * u.spec.weightDecay : u.spec.weightDecay)) {}
    Pack delta(Pack w, Pack gradient, Pack* m) const {
      const Pack decayed = decay * w;
      const Pack g = kDecoupled ? gradient : gradient + decayed;
      m[0] = beta1 * m[0] + rest1 * g;
      m[1] = beta2 * m[1] + rest2 * (g * g);
      const Pack step = rate * m[0] / (math::sqrt(m[1]) / root + epsilon);
      return kDecoupled ? -(decayed + step) : -step;
    }
    Pack rate, root, epsilon, beta1, rest1, beta2, rest2, decay;
  };

  template <class Scalar>
  static bool update(const Update<Scalar>& u) {
    return sweep<Rule<Scalar>>(u);
  }
};

using Adam = AdaptiveMoments<false>;
using AdamW = AdaptiveMoments<true>;

}  // namespace backprop::optimizers
