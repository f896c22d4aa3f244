// SPDX-License-Identifier: MIT
#pragma once

#include "engine/optimizers/sweep.hpp"

namespace backprop::optimizers {

/// A rate for every parameter that shrinks with the gradients it has seen:
///   g ← g + λ·w,  s ← s + g²,  w ← w − η·g/(√s + ε)
/// Memory: s. Source: torch.optim.Adagrad (lr_decay 0); Duchi, Hazan & Singer 2011.
struct Adagrad {
  static constexpr int kSlots = 1;

  template <class Scalar>
  struct Rule {
    using Pack = PackOf<Scalar>;
    static constexpr int kSlots = Adagrad::kSlots;
    explicit Rule(const Update<Scalar>& u)
        : rate(everywhere<Scalar>(u.learningRate)),
          decay(everywhere<Scalar>(u.spec.weightDecay)),
          epsilon(everywhere<Scalar>(u.spec.epsilon)) {}
    Pack delta(Pack w, Pack gradient, Pack* s) const {
      const Pack g = gradient + decay * w;
      *s = *s + g * g;
      return -(rate * g / (math::sqrt(*s) + epsilon));
    }
    Pack rate, decay, epsilon;
  };

  template <class Scalar>
  static bool update(const Update<Scalar>& u) {
    return sweep<Rule<Scalar>>(u);
  }
};

}  // namespace backprop::optimizers
