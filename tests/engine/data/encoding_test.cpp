// SPDX-License-Identifier: MIT
#include "engine/data/encoding.hpp"

#include <gtest/gtest.h>

#include "engine/spec/error.hpp"
#include "tests/engine/support/data.hpp"

namespace backprop {
namespace {

TEST(Encoding, GivesOneOutputTheLowOrTheHighNumber) {
  const Matrix<double> signs = encodeClasses({0, 1, 1}, 1, {-1, 1});
  EXPECT_EQ(signs, (Matrix<double>(3, 1) << -1, 1, 1).finished());
  const Matrix<double> bits = encodeClasses({0, 1, 1}, 1, {0, 1});
  EXPECT_EQ(bits, (Matrix<double>(3, 1) << 0, 1, 1).finished());
}

TEST(Encoding, IsOneHotForSeveralOutputs) {
  const Matrix<double> targets = encodeClasses({2, 0, 1}, 3, {0, 1});
  EXPECT_EQ(targets, (Matrix<double>(3, 3) << 0, 0, 1, 1, 0, 0, 0, 1, 0).finished());
  const Matrix<double> signs = encodeClasses({1, 0}, 2, {-1, 1});
  EXPECT_EQ(signs, (Matrix<double>(2, 2) << -1, 1, 1, -1).finished());
}

TEST(Encoding, FollowsTheRangeOfTheOutput) {
  for (const Activation output : {Activation::Linear, Activation::Tanh, Activation::Sine, Activation::LeakyRelu}) {
    EXPECT_EQ(encodingFor(output, Loss::HalfSquaredError).low, -1);
  }
  for (const Activation output : {Activation::Sigmoid, Activation::Relu, Activation::Elu, Activation::Softplus,
                                  Activation::Gelu, Activation::Swish, Activation::Step, Activation::Softmax}) {
    EXPECT_EQ(encodingFor(output, Loss::HalfSquaredError).low, 0);
    EXPECT_EQ(encodingFor(output, Loss::HalfSquaredError).high, 1);
    EXPECT_EQ(encodingFor(output, Loss::Hinge).low, -1);
  }
}

TEST(Encoding, LetsTwoClassesHaveOneOutputOrTwo) {
  DataSpec spec = test::generated(DataKind::Blobs, 10, 0);
  spec.classes = 2;
  EXPECT_TRUE(shapeOf(spec).allowsOutputs(1));
  EXPECT_TRUE(shapeOf(spec).allowsOutputs(2));
  EXPECT_FALSE(shapeOf(spec).allowsOutputs(3));
  spec.classes = 3;
  EXPECT_FALSE(shapeOf(spec).allowsOutputs(1));
  EXPECT_TRUE(shapeOf(spec).allowsOutputs(3));
  EXPECT_THROW(makeDataset(spec, 2, {0, 1}), SpecError);
}

TEST(Encoding, MatchesTheClassesOfAGeneratedSet) {
  DataSpec spec = test::generated(DataKind::Pinwheel, 100, 0.1);
  spec.classes = 4;
  const Dataset data = makeDataset(spec, 4, {0, 1});
  for (Index row = 0; row < 100; ++row) {
    Index largest = 0;
    data.train.targets.row(row).maxCoeff(&largest);
    EXPECT_EQ(largest, data.train.classes[static_cast<std::size_t>(row)]);
    EXPECT_EQ(data.train.targets.row(row).sum(), 1);
  }
}

}  // namespace
}  // namespace backprop
