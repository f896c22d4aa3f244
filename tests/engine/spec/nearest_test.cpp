// SPDX-License-Identifier: MIT
#include "engine/spec/nearest.hpp"

#include <string>

#include <gtest/gtest.h>

namespace backprop {
namespace {

constexpr std::string_view kNames[] = {"tanh", "leaky-relu", "relu", "cross-entropy", "learningRate"};

TEST(EditDistance, CountsInsertionsDeletionsReplacementsAndSwaps) {
  EXPECT_EQ(editDistance("", ""), 0);
  EXPECT_EQ(editDistance("", "abc"), 3);
  EXPECT_EQ(editDistance("abc", ""), 3);
  EXPECT_EQ(editDistance("kitten", "sitting"), 3);
  EXPECT_EQ(editDistance("thanh", "tanh"), 1);
  EXPECT_EQ(editDistance("tahn", "tanh"), 1);
  EXPECT_EQ(editDistance("sigmodi", "sigmoid"), 1);
}

TEST(EditDistance, TakesUpperAndLowerCaseAsEqual) { EXPECT_EQ(editDistance("LearningRate", "learningrate"), 0); }

TEST(EditDistance, IsSymmetric) {
  for (const auto a : kNames) {
    for (const auto b : kNames) EXPECT_EQ(editDistance(a, b), editDistance(b, a)) << a << " " << b;
  }
}

TEST(NearestName, FindsWhatWasMeant) {
  EXPECT_EQ(nearestName("thanh", kNames), "tanh");
  EXPECT_EQ(nearestName("TANH", kNames), "tanh");
  EXPECT_EQ(nearestName("LeakyReLU", kNames), "leaky-relu");
  EXPECT_EQ(nearestName("ReLU", kNames), "relu");
  EXPECT_EQ(nearestName("crossEntropy", kNames), "cross-entropy");
  EXPECT_EQ(nearestName("learning_rate", kNames), "learningRate");
}

TEST(NearestName, FindsNothingWhenNothingIsNear) {
  EXPECT_EQ(nearestName("quadratic", kNames), std::nullopt);
  EXPECT_EQ(nearestName("", kNames), std::nullopt);
  EXPECT_EQ(nearestName(std::string(100'000, 'a'), kNames), std::nullopt);
  EXPECT_EQ(nearestName("tanh", {}), std::nullopt);
}

TEST(NearestName, TakesTheFirstOfEquallyNearNames) {
  constexpr std::string_view names[] = {"x1^2", "x2^2"};
  EXPECT_EQ(nearestName("x3^2", names), "x1^2");
}

TEST(SuggestionText, NamesTheNearestOrListsAll) {
  constexpr std::string_view names[] = {"sgd", "adam"};
  EXPECT_EQ(suggestionText("adan", names), ", did you mean \"adam\"?");
  EXPECT_EQ(suggestionText("newton", names), "; known are \"sgd\", \"adam\"");
}

}  // namespace
}  // namespace backprop
