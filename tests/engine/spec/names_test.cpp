// SPDX-License-Identifier: MIT
#include "engine/spec/names.hpp"

#include <set>

#include <gtest/gtest.h>

#include "engine/spec/parse.hpp"
#include "tests/engine/support/json.hpp"

namespace backprop {
namespace {

/// Every value from the first to `last` has its own name, and the name reads back as the value.
template <class Enum>
void expectNamesToReadBack(Enum last) {
  const auto count = static_cast<std::size_t>(last) + 1;
  ASSERT_EQ(nameTable<Enum>().names.size(), count);
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < count; ++i) {
    const auto value = static_cast<Enum>(i);
    names.insert(nameOf(value));
    EXPECT_EQ(readName<Enum>(Value{std::string(nameOf(value))}, "/x"), value);
  }
  EXPECT_EQ(names.size(), count);
}

TEST(Names, ReadBackForEveryValueOfEveryEnumeration) {
  expectNamesToReadBack(DataKind::Table);
  expectNamesToReadBack(Task::Regression);
  expectNamesToReadBack(Feature::SinX2);
  expectNamesToReadBack(Activation::Softmax);
  expectNamesToReadBack(Loss::Hinge);
  expectNamesToReadBack(InitializerKind::LecunNormal);
  expectNamesToReadBack(LearnerKind::WeightCombinations);
  expectNamesToReadBack(OptimizerKind::AdamW);
  expectNamesToReadBack(ScheduleKind::WarmupCosine);
  expectNamesToReadBack(PenaltyKind::L2);
  expectNamesToReadBack(Precision::Single);
}

TEST(Names, AreThoseOfTheDesign) {
  EXPECT_EQ(nameOf(DataKind::RegressionPlane), "regression-plane");
  EXPECT_EQ(nameOf(DataKind::GateXor), "gate-xor");
  EXPECT_EQ(nameOf(DataKind::Pair), "pair");
  EXPECT_EQ(nameOf(DataKind::Letters), "letters");
  EXPECT_EQ(nameOf(Task::Classification), "classification");
  EXPECT_EQ(nameOf(Feature::X1Squared), "x1^2");
  EXPECT_EQ(nameOf(Feature::X1X2), "x1*x2");
  EXPECT_EQ(nameOf(Feature::SinX2), "sin(x2)");
  EXPECT_EQ(nameOf(Activation::LeakyRelu), "leaky-relu");
  EXPECT_EQ(nameOf(Activation::Step), "step");
  EXPECT_EQ(nameOf(Loss::HalfSquaredError), "half-squared-error");
  EXPECT_EQ(nameOf(Loss::CrossEntropy), "cross-entropy");
  EXPECT_EQ(nameOf(InitializerKind::XavierUniform), "xavier-uniform");
  EXPECT_EQ(nameOf(InitializerKind::Normal), "normal");
  EXPECT_EQ(nameOf(LearnerKind::OneWeightAtATime), "one-weight-at-a-time");
  EXPECT_EQ(nameOf(OptimizerKind::RmsProp), "rmsprop");
  EXPECT_EQ(nameOf(ScheduleKind::WarmupCosine), "warmup-cosine");
  EXPECT_EQ(nameOf(PenaltyKind::L1), "l1");
  EXPECT_EQ(nameOf(Precision::Single), "single");
}

TEST(Names, AreCaseSensitiveButSuggestTheRightSpelling) {
  EXPECT_EQ(test::errorOf([] { readName<Activation>(test::json("\"Tanh\""), "/a"); }),
            "/a: unknown activation \"Tanh\", did you mean \"tanh\"?");
}

}  // namespace
}  // namespace backprop
