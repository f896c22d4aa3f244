// SPDX-License-Identifier: MIT
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "engine/numbers/math.hpp"
#include "tests/engine/support/reference.hpp"
#include "tests/engine/support/ulp.hpp"

namespace backprop {
namespace {

TEST(Tanh, IsWithinThreeUlps) {
  EXPECT_WITHIN_ULPS(double, tanh, 3.0, -3, 3);
  EXPECT_WITHIN_ULPS(double, tanh, 3.0, -25, 25);
  EXPECT_WITHIN_ULPS(double, tanh, 3.0, -1e-300, 1, true);
  EXPECT_WITHIN_ULPS(float, tanh, 3.0, -3, 3);
  EXPECT_WITHIN_ULPS(float, tanh, 3.0, -12, 12);
  EXPECT_WITHIN_ULPS(float, tanh, 3.0, -1e-37, 1, true);
}

TEST(Tanh, IsOddToTheLastBit) {
  for (double x = 0; x < 30; x += 0.0371) {
    EXPECT_EQ(math::tanh(-x), -math::tanh(x)) << x;
    EXPECT_EQ(math::tanh(-static_cast<float>(x)), -math::tanh(static_cast<float>(x))) << x;
  }
}

TEST(Tanh, NeverPassesOne) {
  for (double x = 5; x < 25; x += 0.0003) {
    ASSERT_LE(math::tanh(x), 1.0) << x;
    ASSERT_LE(math::tanh(static_cast<float>(x)), 1.0f) << x;
  }
}

TEST(Tanh, HasItsSpecialValues) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  EXPECT_TRUE(std::signbit(math::tanh(-0.0)));
  EXPECT_EQ(math::tanh(5e-324), 5e-324);
  EXPECT_EQ(math::tanh(kInfinity), 1.0);
  EXPECT_EQ(math::tanh(-kInfinity), -1.0);
  EXPECT_EQ(math::tanh(1e300), 1.0);
  EXPECT_TRUE(std::isnan(math::tanh(std::nan(""))));
  EXPECT_EQ(math::tanh(-std::numeric_limits<float>::infinity()), -1.0f);
  EXPECT_TRUE(std::isnan(math::tanh(std::nanf(""))));
}

}  // namespace
}  // namespace backprop
