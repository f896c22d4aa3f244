// SPDX-License-Identifier: MIT
#pragma once

#include "engine/optimizers/update.hpp"

namespace backprop {

/// An optimiser is a function over the flat parameter vector; what it remembers belongs to the learner.
/// To add one: write its file beside this one, name it in spec.hpp and put it into the table in optimizer.cpp.
template <class Scalar>
struct Optimizer {
  /// @return whether every number of `next` is finite; true where there is no `next`
  bool (*update)(const Update<Scalar>& update);
};

template <class Scalar>
const Optimizer<Scalar>& optimizerOf(OptimizerKind kind);

/// √Σx², also where the squares would overflow or vanish: then the largest number is taken out first.
template <class Scalar>
double normOf(const Scalar* x, Index count);

/// Gradient clipping by the norm of the whole gradient: g ← g·(limit/‖g‖) when ‖g‖ > limit.
/// Source: Pascanu, Mikolov & Bengio 2012; torch.nn.utils.clip_grad_norm_ (without its 1e-6 in the denominator).
template <class Scalar>
void clipByNorm(Vector<Scalar>& gradient, double limit);

}  // namespace backprop
