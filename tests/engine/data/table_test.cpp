// SPDX-License-Identifier: MIT
#include "engine/data/table.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "engine/data/dataset.hpp"
#include "engine/spec/error.hpp"
#include "tests/engine/support/data.hpp"

namespace backprop {
namespace {

using test::makeOneOutput;
using test::table;

TEST(Table, IsKeptVerbatimAndInOrder) {
  const Dataset data = makeDataset(table({{3, 0.1}, {1, 0.2}, {2, 0.3}}, {{5, 7}, {6, 8}, {4, 9}}), 2, {-1, 1});
  Matrix<double> inputs(3, 2), targets(3, 2);
  inputs << 3, 0.1, 1, 0.2, 2, 0.3;
  targets << 5, 7, 6, 8, 4, 9;
  EXPECT_EQ(data.train.inputs, inputs);
  EXPECT_EQ(data.train.targets, targets);
  EXPECT_EQ(data.test.count(), 0);
  EXPECT_EQ(data.task, Task::Regression);
}

TEST(Table, KeepsItsOrderInsideEitherPartOfASplit) {
  Rows inputs, targets;
  for (int row = 0; row < 40; ++row) {
    inputs.push_back({static_cast<double>(row)});
    targets.push_back({row / 7.0});
  }
  DataSpec spec = table(inputs, targets);
  spec.trainShare = 0.7;
  spec.seed = 8;
  const Dataset data = makeOneOutput(spec);
  ASSERT_EQ(data.train.count(), 28);
  ASSERT_EQ(data.test.count(), 12);
  const double* train = data.train.inputs.data();
  const double* test = data.test.inputs.data();
  EXPECT_TRUE(std::is_sorted(train, train + 28));
  EXPECT_TRUE(std::is_sorted(test, test + 12));
  std::set<double> all(train, train + 28);
  all.insert(test, test + 12);
  EXPECT_EQ(all.size(), 40u);
  EXPECT_LT(test[0], 28);  // chosen at random, not cut off at the end

  spec.seed = 9;
  EXPECT_NE(makeOneOutput(spec).train.inputs, data.train.inputs);
}

TEST(Table, ReadsItsTaskOffTheTargets) {
  const auto taskFor = [](const Rows& targets) { return taskOf(table(Rows(targets.size(), {1.0}), targets)); };
  EXPECT_EQ(taskFor({{0}, {1}, {1}}), Task::Classification);
  EXPECT_EQ(taskFor({{-1}, {1}}), Task::Classification);
  EXPECT_EQ(taskFor({{1, 0, 0}, {0, 0, 1}}), Task::Classification);
  EXPECT_EQ(taskFor({{0}, {0.5}, {1}}), Task::Regression);
  EXPECT_EQ(taskFor({{-1}, {0}, {1}}), Task::Regression);
  EXPECT_EQ(taskFor({{0}, {2}}), Task::Regression);
  EXPECT_EQ(taskFor({{1}, {1}}), Task::Regression);
  EXPECT_EQ(taskFor({{0}, {0}}), Task::Regression);
  EXPECT_EQ(taskFor({{1, 1}, {0, 1}}), Task::Regression);
  EXPECT_EQ(taskFor({{0, 0}, {0, 1}}), Task::Regression);
  EXPECT_EQ(taskFor({{0.01, 0.99}}), Task::Regression);
}

TEST(Table, TakesTheTaskThatIsNamed) {
  DataSpec spec = table({{1}, {2}}, {{0}, {1}});
  spec.task = Task::Regression;
  EXPECT_EQ(makeOneOutput(spec).task, Task::Regression);
  EXPECT_TRUE(makeOneOutput(spec).train.classes.empty());
  spec = table({{1}, {2}}, {{0.01, 0.99}, {0.99, 0.01}});
  spec.task = Task::Classification;
  const Dataset data = makeDataset(spec, 2, {-1, 1});
  EXPECT_EQ(data.train.classes, (std::vector<int>{1, 0}));
  EXPECT_EQ(data.encoding.low, 0.01);
  EXPECT_EQ(data.encoding.high, 0.99);
}

TEST(Table, UsesItsOwnNumbersAsEncoding) {
  const Dataset zeroOne = makeOneOutput(table({{1}, {2}, {3}}, {{1}, {0}, {1}}));
  EXPECT_EQ(zeroOne.encoding.low, 0);
  EXPECT_EQ(zeroOne.encoding.threshold(), 0.5);
  EXPECT_EQ(zeroOne.train.classes, (std::vector<int>{1, 0, 1}));
  EXPECT_EQ(zeroOne.classCount, 2);
  const Dataset signs = makeOneOutput(table({{1}, {2}}, {{-1}, {1}}));
  EXPECT_EQ(signs.encoding.threshold(), 0);
  EXPECT_EQ(signs.train.classes, (std::vector<int>{0, 1}));
}

TEST(Table, PadsTheDomainByATenth) {
  const Dataset data = makeOneOutput(table({{0, 7}, {10, 7}}, {{0.2}, {0.9}}));
  EXPECT_DOUBLE_EQ(data.domain.at(0).low, -1);
  EXPECT_DOUBLE_EQ(data.domain.at(0).high, 11);
  EXPECT_EQ(data.domain.at(1).low, 6);
  EXPECT_EQ(data.domain.at(1).high, 8);
  EXPECT_EQ(data.targetRange.low, 0.2);
  EXPECT_EQ(data.targetRange.high, 0.9);
}

TEST(Table, AllowsExactlyItsTargetColumnsAsOutputs) {
  const DataShape shape = shapeOf(table({{1}, {2}}, {{1, 0}, {0, 1}}));
  EXPECT_EQ(shape.classCount, 2);
  EXPECT_TRUE(shape.allowsOutputs(2));
  EXPECT_FALSE(shape.allowsOutputs(1));
  EXPECT_FALSE(shape.allowsOutputs(3));
}

TEST(Table, NamesWhatWasNotNamed) {
  DataSpec spec = table({{1, 2}}, {{0.3, 0.4}});
  EXPECT_EQ(makeDataset(spec, 2, {}).inputNames, (std::vector<std::string>{"x1", "x2"}));
  EXPECT_EQ(makeDataset(spec, 2, {}).targetNames, (std::vector<std::string>{"y1", "y2"}));
  EXPECT_EQ(makeDataset(table({{1}, {2}}, {{1, 0}, {0, 1}}), 2, {}).targetNames,
            (std::vector<std::string>{"class 0", "class 1"}));
  spec.inputNames = {"width", "height"};
  spec.targetNames = {"area", "edge"};
  EXPECT_EQ(makeDataset(spec, 2, {}).inputNames, spec.inputNames);
  EXPECT_EQ(makeDataset(spec, 2, {}).targetNames, spec.targetNames);
}

std::string pathOfError(const DataSpec& spec, int outputs) {
  try {
    makeDataset(spec, outputs, {-1, 1});
  } catch (const SpecError& error) {
    return error.path();
  }
  return "no error";
}

TEST(Table, SaysWhatDoesNotFit) {
  EXPECT_EQ(pathOfError(table({}, {}), 1), "/data/inputs");
  EXPECT_EQ(pathOfError(table({{1}, {2}}, {{1}}), 1), "/data/targets");
  EXPECT_EQ(pathOfError(table({{1}, {2, 3}}, {{0.1}, {0.2}}), 1), "/data/inputs/1");
  EXPECT_EQ(pathOfError(table({{1}, {2}}, {{0.1}, {0.2, 0.3}}), 1), "/data/targets/1");
  EXPECT_EQ(pathOfError(table({{1}}, {{0.5}}), 2), "/layers");
}

}  // namespace
}  // namespace backprop
