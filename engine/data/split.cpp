// SPDX-License-Identifier: MIT
#include "engine/data/split.hpp"

#include <algorithm>

#include "engine/numbers/random.hpp"

namespace backprop {

Split splitRows(int count, double trainShare, bool keepOrder, std::uint64_t seed) {
  const std::vector<int> order = Random(seed, streams::kSplit).permutation(count);
  const int trainCount = std::clamp(static_cast<int>(count * trainShare + 0.5), 1, count);
  Split split{{order.begin(), order.begin() + trainCount}, {order.begin() + trainCount, order.end()}};
  if (keepOrder) {
    std::sort(split.train.begin(), split.train.end());
    std::sort(split.test.begin(), split.test.end());
  }
  return split;
}

}  // namespace backprop
