// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "engine/network/network.hpp"
#include "engine/network/sample_set.hpp"

namespace backprop {

/// The class that one row of outputs says: with one output, 1 above the threshold and else 0; with K, the largest (the
/// first of equals).
template <class Scalar>
int classOf(Columns<const Scalar> outputs, Index row, double threshold);

/// How well a network does on a whole set.
struct Score {
  double loss = 0;              ///< mean over the set, without penalty
  std::int64_t correct = 0;     ///< classification: samples whose class is right
  int firstNonFiniteLayer = 0;  ///< meaningful when the loss is not finite
};

/// Scores a set in tiles, in table order; sums have a fixed order. Counts as no learning effort.
/// @param trace buffers, reserved on demand
template <class Scalar>
Score scoreOf(const Network<Scalar>& network, const Vector<Scalar>& parameters, const SampleSet<Scalar>& set, Loss loss,
              double threshold, Trace<Scalar>& trace);

}  // namespace backprop
