// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "engine/numbers/matrix.hpp"
#include "engine/spec/spec.hpp"

namespace backprop {

/// How many vectors an update remembers: 1 or 2 by its kind, but none of `sgd` without momentum.
inline int slotsOf(const OptimizerSpec& spec) {
  if (spec.kind == OptimizerKind::Sgd) return spec.momentum == 0 ? 0 : 1;
  return spec.kind == OptimizerKind::Adagrad ? 1 : 2;
}

/// One update of an optimiser over the flat parameter vector. All arrays have `count` numbers.
/// What the optimiser remembers is read from `memory` and written to `nextMemory`, so that an update can be refused
/// (divergence) or only asked for (a trace) and leaves nothing behind. What is written must not overlap what is read:
/// the last numbers of an odd count may be computed twice.
template <class Scalar>
struct Update {
  const OptimizerSpec& spec;
  double learningRate;  ///< after the schedule
  std::int64_t number;  ///< of this update since the optimiser was started: 1, 2, 3 …
  Index count;
  const Scalar* parameters;
  const Scalar* gradient;   ///< of the cost, clipped: `divisor` times it
  const Scalar* memory[2];  ///< slots below slotsOf(spec), 0 before the first update
  Scalar* nextMemory[2];
  Scalar* delta;           ///< written: what is to be added to the parameters
  Scalar* next = nullptr;  ///< written where there is one: parameters + delta
  Scalar divisor = 1;      ///< the batch's size, where `gradient` is the sum over a batch whose mean has not been taken
};

}  // namespace backprop
