// SPDX-License-Identifier: MIT
#include "engine/data/split.hpp"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

#include "engine/data/dataset.hpp"
#include "engine/spec/error.hpp"
#include "tests/engine/support/data.hpp"

namespace backprop {
namespace {

std::vector<int> together(const Split& split) {
  std::vector<int> all = split.train;
  all.insert(all.end(), split.test.begin(), split.test.end());
  std::sort(all.begin(), all.end());
  return all;
}

TEST(Split, RoundsTheNumberOfTrainingRows) {
  EXPECT_EQ(splitRows(500, 0.5, false, 1).train.size(), 250u);
  EXPECT_EQ(splitRows(5, 0.5, false, 1).train.size(), 3u);
  EXPECT_EQ(splitRows(5, 0.49, false, 1).train.size(), 2u);
  EXPECT_EQ(splitRows(10, 1, false, 1).train.size(), 10u);
  EXPECT_EQ(splitRows(10, 0.001, false, 1).train.size(), 1u);
}

TEST(Split, PutsEveryRowInExactlyOnePart) {
  for (const bool keepOrder : {false, true}) {
    const std::vector<int> all = together(splitRows(101, 0.3, keepOrder, 4));
    ASSERT_EQ(all.size(), 101u);
    for (int row = 0; row < 101; ++row) EXPECT_EQ(all[static_cast<std::size_t>(row)], row);
  }
}

TEST(Split, KeepsOrShufflesTheOrder) {
  const Split kept = splitRows(50, 0.5, true, 4), shuffled = splitRows(50, 0.5, false, 4);
  EXPECT_TRUE(std::is_sorted(kept.train.begin(), kept.train.end()));
  EXPECT_FALSE(std::is_sorted(shuffled.train.begin(), shuffled.train.end()));
  std::vector<int> sorted = shuffled.train;
  std::sort(sorted.begin(), sorted.end());
  EXPECT_EQ(sorted, kept.train);  // the same members
}

TEST(Split, DependsOnTheSeed) {
  EXPECT_EQ(splitRows(50, 0.5, false, 4).train, splitRows(50, 0.5, false, 4).train);
  EXPECT_NE(splitRows(50, 0.5, false, 4).train, splitRows(50, 0.5, false, 5).train);
}

TEST(Dataset, SplitsGeneratedSamplesWithoutChangingThem) {
  DataSpec spec = test::generated(DataKind::Circle, 300, 0.1);
  const Dataset whole = test::makeOneOutput(spec);
  spec.trainShare = 0.4;
  const Dataset split = test::makeOneOutput(spec);
  ASSERT_EQ(split.train.count(), 120);
  ASSERT_EQ(split.test.count(), 180);
  EXPECT_EQ(split.test.targets.rows(), 180);
  EXPECT_EQ(split.test.classes.size(), 180u);
  EXPECT_EQ(split.train.inputs, whole.train.inputs.topRows(120));
  EXPECT_EQ(split.test.inputs, whole.train.inputs.bottomRows(180));
}

TEST(Dataset, MixesTheClassesOfGeneratedSamples) {
  const Dataset data = test::makeOneOutput(test::generated(DataKind::Gauss, 400, 0));
  int changes = 0;
  for (std::size_t row = 1; row < 400; ++row) changes += data.train.classes[row] != data.train.classes[row - 1] ? 1 : 0;
  EXPECT_NEAR(changes, 200, 40);  // 399 if they were interleaved, 1 if they were sorted
}

TEST(Dataset, RefusesToBeEmpty) {
  EXPECT_THROW(test::makeOneOutput(test::generated(DataKind::Circle, 0, 0)), SpecError);
}

}  // namespace
}  // namespace backprop
