// SPDX-License-Identifier: MIT
#include "engine/learners/mini_batches.hpp"

#include <algorithm>
#include <numeric>

#include "engine/numbers/random.hpp"
#include "engine/spec/kinds.hpp"

namespace backprop {

std::span<const int> MiniBatches::batch(bool shuffle, int batchSize, std::int64_t epoch, Index position) {
  const bool valid = epoch_ >= 0 && shuffled_ == shuffle && (!shuffle || epoch_ == epoch);
  if (!valid && shuffle) {
    Random(seed_, streams::kEpoch + static_cast<std::uint64_t>(epoch)).permute(order_, static_cast<int>(samples_));
  } else if (!valid) {
    order_.resize(static_cast<std::size_t>(samples_));
    std::iota(order_.begin(), order_.end(), 0);
  }
  shuffled_ = shuffle;
  epoch_ = epoch;
  const Index count = std::min<Index>(batchSize, samples_ - position);
  return std::span<const int>(order_).subspan(static_cast<std::size_t>(position), static_cast<std::size_t>(count));
}

std::span<const int> MiniBatches::batch(const LearnerSpec& learner, std::int64_t epoch, Index position) {
  const bool covers = searches(learner.kind) && position == 0 && learner.batchSize >= samples_;
  if (covers || hasGrid(learner.kind)) return batch(false, static_cast<int>(samples_), 0, 0);
  return batch(learner.shuffle, learner.batchSize, epoch, position);
}

}  // namespace backprop
