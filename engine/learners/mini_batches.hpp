// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/numbers/matrix.hpp"

namespace backprop {

/// The order in which an epoch uses the samples, and its cut into batches. A pure function of seed, epoch and position:
/// epoch e's order is the permutation of stream kEpoch + e when shuffled, else the table's. A batch size that changes
/// in the middle of an epoch counts from the next batch on; so does a change of shuffling, which may repeat or miss
/// samples in that one epoch.
class MiniBatches {
 public:
  MiniBatches(std::uint64_t seed, Index samples) : seed_(seed), samples_(samples) {}

  /// The next batch: min(batchSize, what is left of the epoch) row numbers. Valid until the next call; allocates only
  /// when the epoch or the shuffling is another than in the last call.
  std::span<const int> batch(bool shuffle, int batchSize, std::int64_t epoch, Index position);

 private:
  std::uint64_t seed_;
  Index samples_;
  std::vector<int> order_;
  bool shuffled_ = false;
  std::int64_t epoch_ = -1;
};

}  // namespace backprop
