// SPDX-License-Identifier: MIT
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "engine/numbers/math.hpp"
#include "tests/engine/support/reference.hpp"
#include "tests/engine/support/ulp.hpp"

namespace backprop {
namespace {

TEST(Sigmoid, IsWithinThreeUlps) {
  EXPECT_WITHIN_ULPS(double, sigmoid, 3.0, -8, 8);
  EXPECT_WITHIN_ULPS(double, sigmoid, 3.0, -744, 40);
  EXPECT_WITHIN_ULPS(float, sigmoid, 3.0, -8, 8);
  EXPECT_WITHIN_ULPS(float, sigmoid, 3.0, -103, 20);
}

TEST(Sigmoid, StaysBetweenZeroAndOne) {
  for (double x = 5; x < 45; x += 0.0007) {
    ASSERT_LE(math::sigmoid(x), 1.0) << x;
    ASSERT_LE(math::sigmoid(static_cast<float>(x)), 1.0f) << x;
    ASSERT_GT(math::sigmoid(-x), 0.0) << x;
  }
}

TEST(Sigmoid, HasItsSpecialValues) {
  EXPECT_EQ(math::sigmoid(0.0), 0.5);
  EXPECT_EQ(math::sigmoid(-0.0), 0.5);
  EXPECT_EQ(math::sigmoid(1000.0), 1.0);
  EXPECT_EQ(math::sigmoid(-1000.0), 0.0);
  EXPECT_EQ(math::sigmoid(test::kInfinity), 1.0);
  EXPECT_EQ(math::sigmoid(-test::kInfinity), 0.0);
  EXPECT_TRUE(std::isnan(math::sigmoid(std::nan(""))));
  EXPECT_EQ(math::sigmoid(-1000.0f), 0.0f);
  EXPECT_TRUE(std::isnan(math::sigmoid(std::nanf(""))));
}

TEST(Softplus, IsWithinTwoUlps) {
  EXPECT_WITHIN_ULPS(double, softplus, 2.0, -8, 8);
  EXPECT_WITHIN_ULPS(double, softplus, 2.0, -740, 740);
  EXPECT_WITHIN_ULPS(float, softplus, 2.0, -8, 8);
  EXPECT_WITHIN_ULPS(float, softplus, 2.0, -100, 100);
}

TEST(Softplus, HasItsSpecialValues) {
  EXPECT_EQ(math::softplus(1e300), 1e300);
  EXPECT_EQ(math::softplus(-1e300), 0.0);
  EXPECT_EQ(math::softplus(test::kInfinity), test::kInfinity);
  EXPECT_EQ(math::softplus(-test::kInfinity), 0.0);
  EXPECT_TRUE(std::isnan(math::softplus(std::nan(""))));
  EXPECT_EQ(math::softplus(200.0f), 200.0f);
}

}  // namespace
}  // namespace backprop
