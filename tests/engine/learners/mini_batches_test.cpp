// SPDX-License-Identifier: MIT
#include "engine/learners/mini_batches.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/numbers/random.hpp"

namespace backprop {
namespace {

std::vector<int> listOf(std::span<const int> rows) { return {rows.begin(), rows.end()}; }

TEST(MiniBatches, KeepTheOrderOfTheTableWithoutShuffle) {
  MiniBatches batches(1, 5);
  EXPECT_EQ(listOf(batches.batch(false, 2, 0, 0)), (std::vector<int>{0, 1}));
  EXPECT_EQ(listOf(batches.batch(false, 2, 0, 2)), (std::vector<int>{2, 3}));
  EXPECT_EQ(listOf(batches.batch(false, 2, 0, 4)), (std::vector<int>{4}));
  EXPECT_EQ(listOf(batches.batch(false, 2, 7, 0)), (std::vector<int>{0, 1}));
  EXPECT_EQ(listOf(batches.batch(false, 100, 0, 0)), (std::vector<int>{0, 1, 2, 3, 4}));
}

TEST(MiniBatches, UseEachSampleOncePerEpochInAnotherOrderEachTime) {
  MiniBatches batches(1, 50);
  std::vector<int> before;
  for (int epoch = 0; epoch < 4; ++epoch) {
    std::vector<int> order;
    while (order.size() < 50) {
      const std::vector<int> rows = listOf(batches.batch(true, 7, epoch, static_cast<Index>(order.size())));
      order.insert(order.end(), rows.begin(), rows.end());
    }
    EXPECT_NE(order, before);
    before = order;
    EXPECT_EQ(order, Random(1, streams::kEpoch + static_cast<std::uint64_t>(epoch)).permutation(50));
    std::sort(order.begin(), order.end());
    for (int i = 0; i < 50; ++i) ASSERT_EQ(order[static_cast<std::size_t>(i)], i);
  }
}

TEST(MiniBatches, DependOnNothingButTheirArguments) {
  MiniBatches wandering(9, 20), fresh(9, 20);
  wandering.batch(true, 5, 3, 10);
  wandering.batch(false, 5, 3, 15);
  wandering.batch(true, 20, 0, 0);
  EXPECT_EQ(listOf(wandering.batch(true, 5, 2, 5)), listOf(fresh.batch(true, 5, 2, 5)));
}

TEST(MiniBatches, TakeABatchSizeThatChangesInTheMiddleOfAnEpoch) {
  MiniBatches batches(1, 10);
  const std::vector<int> whole = listOf(batches.batch(true, 10, 0, 0));
  const std::vector<int> rest = listOf(batches.batch(true, 4, 0, 3));
  EXPECT_EQ(rest, std::vector<int>(whole.begin() + 3, whole.begin() + 7));
}

}  // namespace
}  // namespace backprop
