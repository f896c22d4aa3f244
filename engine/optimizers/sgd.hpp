// SPDX-License-Identifier: MIT
#pragma once

#include "engine/optimizers/sweep.hpp"

namespace backprop::optimizers {

/// Stochastic gradient descent, with momentum μ and weight decay λ:
///   g ← g + λ·w,  b ← μ·b + g,  w ← w − η·b   (nesterov: w ← w − η·(g + μ·b))
/// Memory: b. With μ = 0 there is none (slotsOf), so that momentum that is turned on later starts from rest.
/// Source: torch.optim.SGD (dampening 0); Sutskever et al. 2013.
struct Sgd {
  static constexpr int kSlots = 1;
  enum class Memory { None, Momentum, Nesterov };

  template <class Scalar, Memory kMemory>
  struct Rule {
    using Pack = PackOf<Scalar>;
    static constexpr int kSlots = kMemory == Memory::None ? 0 : Sgd::kSlots;
    explicit Rule(const Update<Scalar>& u)
        : minusRate(everywhere<Scalar>(-u.learningRate)),
          momentum(everywhere<Scalar>(u.spec.momentum)),
          decay(everywhere<Scalar>(u.spec.weightDecay)) {}
    Pack delta(Pack w, Pack gradient, Pack* b) const {
      const Pack g = gradient + decay * w;
      if constexpr (kMemory == Memory::None) return minusRate * g;
      *b = momentum * *b + g;
      return minusRate * (kMemory == Memory::Nesterov ? g + momentum * *b : *b);
    }
    Pack minusRate, momentum, decay;
  };

  template <class Scalar>
  static bool update(const Update<Scalar>& u) {
    if (u.spec.momentum == 0) return sweep<Rule<Scalar, Memory::None>>(u);
    return u.spec.nesterov ? sweep<Rule<Scalar, Memory::Nesterov>>(u) : sweep<Rule<Scalar, Memory::Momentum>>(u);
  }
};

}  // namespace backprop::optimizers
