// SPDX-License-Identifier: MIT
#include <vector>

#include <gtest/gtest.h>

#include "engine/data/dataset.hpp"
#include "tests/engine/support/data.hpp"

namespace backprop {
namespace {

using test::generated;

TEST(Gates, AreTheirTruthTablesInOrder) {
  const std::pair<DataKind, std::vector<int>> gates[] = {
      {DataKind::GateAnd, {0, 0, 0, 1}}, {DataKind::GateOr, {0, 1, 1, 1}}, {DataKind::GateXor, {0, 1, 1, 0}}};
  for (const auto& [kind, outputs] : gates) {
    const Dataset data = makeDataset(generated(kind, 500, 0.9), 1, {0, 1});
    ASSERT_EQ(data.train.count(), 4);
    EXPECT_EQ(data.train.classes, outputs);
    for (Index row = 0; row < 4; ++row) {
      EXPECT_EQ(data.train.inputs(row, 0), static_cast<double>(row / 2));
      EXPECT_EQ(data.train.inputs(row, 1), static_cast<double>(row % 2));
      EXPECT_EQ(data.train.targets(row, 0), outputs[static_cast<std::size_t>(row)]);
    }
  }
}

TEST(Gates, TakeTheEncodingOfTheOutput) {
  const Dataset data = makeDataset(generated(DataKind::GateOr, 4, 0), 1, {-1, 1});
  EXPECT_EQ(data.train.targets(0, 0), -1);
  EXPECT_EQ(data.train.targets(3, 0), 1);
  const Dataset oneHot = makeDataset(generated(DataKind::GateOr, 4, 0), 2, {0, 1});
  EXPECT_EQ(oneHot.train.targets(0, 0), 1);
  EXPECT_EQ(oneHot.train.targets(0, 1), 0);
}

TEST(Gates, ShowAMarginAroundTheirCorners) {
  const Dataset data = makeDataset(generated(DataKind::GateXor, 4, 0), 1, {0, 1});
  ASSERT_EQ(data.domain.size(), 2u);
  EXPECT_EQ(data.domain[1].low, -0.5);
  EXPECT_EQ(data.domain[1].high, 1.5);
  EXPECT_EQ(data.targetNames, (std::vector<std::string>{"0", "1"}));
  EXPECT_EQ(data.task, Task::Classification);
  EXPECT_EQ(shapeOf(generated(DataKind::GateXor, 500, 0)).samples, 4);
}

TEST(Gates, KeepTheirOrderWhenSplit) {
  DataSpec spec = generated(DataKind::GateXor, 4, 0);
  spec.trainShare = 0.5;
  const Dataset data = makeDataset(spec, 1, {0, 1});
  ASSERT_EQ(data.train.count(), 2);
  ASSERT_EQ(data.test.count(), 2);
  const auto number = [](const Samples& samples, Index row) {
    return 2 * samples.inputs(row, 0) + samples.inputs(row, 1);
  };
  EXPECT_LT(number(data.train, 0), number(data.train, 1));
  EXPECT_LT(number(data.test, 0), number(data.test, 1));
}

}  // namespace
}  // namespace backprop
