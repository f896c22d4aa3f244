// SPDX-License-Identifier: MIT
#pragma once

#include "engine/optimizers/sweep.hpp"

namespace backprop::optimizers {

/// The gradient over its recent size, with momentum μ on demand:
///   g ← g + λ·w,  v ← α·v + (1 − α)·g²,  b ← μ·b + g/(√v + ε),  w ← w − η·b   (μ = 0: w ← w − η·g/(√v + ε))
/// Memory: v, b. Source: torch.optim.RMSprop; Tieleman & Hinton 2012.
struct RmsProp {
  static constexpr int kSlots = 2;

  template <class Scalar, bool kMomentum>
  struct Rule {
    using Pack = PackOf<Scalar>;
    static constexpr int kSlots = RmsProp::kSlots;
    explicit Rule(const Update<Scalar>& u)
        : rate(everywhere<Scalar>(u.learningRate)),
          decay(everywhere<Scalar>(u.spec.weightDecay)),
          epsilon(everywhere<Scalar>(u.spec.epsilon)),
          momentum(everywhere<Scalar>(u.spec.momentum)),
          alpha(everywhere<Scalar>(u.spec.alpha)),
          rest(everywhere<Scalar>(1 - u.spec.alpha)) {}
    Pack delta(Pack w, Pack gradient, Pack* m) const {
      const Pack g = gradient + decay * w;
      m[0] = alpha * m[0] + rest * (g * g);
      const Pack scaled = g / (math::sqrt(m[0]) + epsilon);
      m[1] = kMomentum ? momentum * m[1] + scaled : Pack{};
      return -(rate * (kMomentum ? m[1] : scaled));
    }
    Pack rate, decay, epsilon, momentum, alpha, rest;
  };

  template <class Scalar>
  static bool update(const Update<Scalar>& u) {
    return u.spec.momentum == 0 ? sweep<Rule<Scalar, false>>(u) : sweep<Rule<Scalar, true>>(u);
  }
};

}  // namespace backprop::optimizers
