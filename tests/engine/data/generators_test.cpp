// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

#include "engine/data/dataset.hpp"
#include "engine/numbers/hash.hpp"
#include "engine/spec/parse.hpp"
#include "tests/engine/support/data.hpp"

namespace backprop {
namespace {

using test::generated;

struct Case {
  DataKind kind;
  int inputs;
  int classes;  ///< 0 for regression
};

class EveryGenerator : public testing::TestWithParam<Case> {
 protected:
  static DataSpec spec(int samples, double noise, std::uint64_t seed = 3) {
    DataSpec data = generated(GetParam().kind, samples, noise, seed);
    data.classes = std::max(GetParam().classes, 2);
    return data;
  }
  static int outputs() { return GetParam().classes > 2 ? GetParam().classes : 1; }
  static Dataset make(const DataSpec& data) { return makeDataset(data, outputs(), {-1, 1}); }
};

std::uint64_t hashOfInputs(const Dataset& data) {
  return hashOf(std::span(data.train.inputs.data(), static_cast<std::size_t>(data.train.inputs.size())));
}

TEST_P(EveryGenerator, MakesTheNumberOfSamplesItIsAskedFor) {
  for (const int samples : {2, 7, 100, 501}) {
    const Dataset data = make(spec(samples, 0.1));
    EXPECT_EQ(data.train.count(), samples);
    EXPECT_EQ(data.train.targets.rows(), samples);
    EXPECT_EQ(data.train.inputs.cols(), GetParam().inputs);
    EXPECT_EQ(data.train.targets.cols(), outputs());
    EXPECT_EQ(data.test.count(), 0);
    EXPECT_EQ(data.train.classes.size(), GetParam().classes > 0 ? static_cast<std::size_t>(samples) : 0u);
  }
}

TEST_P(EveryGenerator, HasTheShapeItAnnounces) {
  const DataShape shape = shapeOf(spec(50, 0));
  EXPECT_EQ(shape.inputs, GetParam().inputs);
  EXPECT_EQ(shape.classCount, GetParam().classes);
  EXPECT_EQ(shape.task, GetParam().classes > 0 ? Task::Classification : Task::Regression);
  EXPECT_EQ(shape.samples, 50);
  EXPECT_TRUE(shape.allowsOutputs(outputs()));
  EXPECT_FALSE(shape.allowsOutputs(outputs() + 2));
}

TEST_P(EveryGenerator, BalancesItsClasses) {
  if (GetParam().classes == 0) return;  // regression has none
  const Dataset data = make(spec(843, 0));
  std::vector<int> counts(static_cast<std::size_t>(GetParam().classes));
  for (const int number : data.train.classes) ++counts.at(static_cast<std::size_t>(number));
  EXPECT_LE(*std::max_element(counts.begin(), counts.end()) - *std::min_element(counts.begin(), counts.end()), 1);
}

TEST_P(EveryGenerator, StaysInItsDomainWithoutNoise) {
  const Dataset data = make(spec(2000, 0));
  ASSERT_EQ(data.domain.size(), static_cast<std::size_t>(GetParam().inputs));
  const Range wanted = data.picture ? Range{0, 1} : Range{-6, 6};
  for (Index k = 0; k < data.train.inputs.cols(); ++k) {
    EXPECT_EQ(data.domain[static_cast<std::size_t>(k)].low, wanted.low);
    EXPECT_EQ(data.domain[static_cast<std::size_t>(k)].high, wanted.high);
    EXPECT_GE(data.train.inputs.col(k).minCoeff(), wanted.low);
    EXPECT_LE(data.train.inputs.col(k).maxCoeff(), wanted.high);
    EXPECT_GT(data.train.inputs.col(k).maxCoeff() - data.train.inputs.col(k).minCoeff(), data.picture ? -1 : 4);
  }
  EXPECT_GE(data.train.targets.minCoeff(), -1.2);  // the corners of TensorFlow Playground's plane
  EXPECT_LE(data.train.targets.maxCoeff(), 1.2);
}

TEST_P(EveryGenerator, IsAFunctionOfItsSeed) {
  const Dataset first = make(spec(100, 0.2, 5)), again = make(spec(100, 0.2, 5)), other = make(spec(100, 0.2, 6));
  EXPECT_EQ(hashOfInputs(first), hashOfInputs(again));
  EXPECT_EQ(first.train.targets, again.train.targets);
  EXPECT_NE(hashOfInputs(first), hashOfInputs(other));
}

TEST_P(EveryGenerator, ChangesSomethingWithNoise) {
  const Dataset clean = make(spec(200, 0)), noisy = make(spec(200, 0.5));
  EXPECT_TRUE(clean.train.inputs != noisy.train.inputs || clean.train.targets != noisy.train.targets);
}

INSTANTIATE_TEST_SUITE_P(Data, EveryGenerator,
                         testing::Values(Case{DataKind::Circle, 2, 2}, Case{DataKind::Xor, 2, 2},
                                         Case{DataKind::Gauss, 2, 2}, Case{DataKind::Spiral, 2, 2},
                                         Case{DataKind::Moons, 2, 2}, Case{DataKind::Blobs, 2, 5},
                                         Case{DataKind::Pinwheel, 2, 5}, Case{DataKind::RegressionPlane, 2, 0},
                                         Case{DataKind::RegressionGauss, 2, 0}, Case{DataKind::Sine, 1, 0},
                                         Case{DataKind::Letters, 100, 12}),
                         [](const testing::TestParamInfo<Case>& info) {
                           std::string name(nameOf(info.param.kind));
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace backprop
