// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/numbers/matrix.hpp"
#include "engine/spec/spec.hpp"

namespace backprop {

/// The order in which an epoch uses the samples, and its cut into batches. A pure function of seed, epoch and position:
/// epoch e's order is the permutation of stream kEpoch + e when shuffled, else the table's. A batch size that changes
/// in the middle of an epoch counts from the next batch on; so does a change of shuffling, which may repeat or miss
/// samples in that one epoch.
class MiniBatches {
 public:
  MiniBatches(std::uint64_t seed, Index samples) : seed_(seed), samples_(samples) {}

  /// The next batch: min(batchSize, what is left of the epoch) row numbers. Valid until the next call; allocates only
  /// in the first one.
  std::span<const int> batch(bool shuffle, int batchSize, std::int64_t epoch, Index position);
  /// The next batch as a learner of this kind wants it. A search takes the whole training set in the table's order
  /// when its batch covers it, so that the cost after one attempt is the cost before the next, to the last bit;
  /// combinations, which are compared over the whole run, always do.
  std::span<const int> batch(const LearnerSpec& learner, std::int64_t epoch, Index position);

 private:
  std::uint64_t seed_;
  Index samples_;
  std::vector<int> order_;
  bool shuffled_ = false;
  std::int64_t epoch_ = -1;
};

}  // namespace backprop
