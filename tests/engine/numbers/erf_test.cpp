// SPDX-License-Identifier: MIT
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "engine/numbers/math.hpp"
#include "tests/engine/support/reference.hpp"
#include "tests/engine/support/ulp.hpp"

namespace backprop {
namespace {

TEST(Erf, IsWithinTwoUlps) {
  EXPECT_WITHIN_ULPS(double, erf, 2.0, -1.3, 1.3);
  EXPECT_WITHIN_ULPS(double, erf, 2.0, -6.5, 6.5);
  EXPECT_WITHIN_ULPS(double, erf, 2.0, -1e-300, 1, true);
  EXPECT_WITHIN_ULPS(float, erf, 2.0, -4.5, 4.5);
}

TEST(Erf, HasItsSpecialValues) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(math::erf(0.0), 0.0);
  EXPECT_TRUE(std::signbit(math::erf(-0.0)));
  EXPECT_EQ(math::erf(6.0), 1.0);
  EXPECT_EQ(math::erf(-100.0), -1.0);
  EXPECT_EQ(math::erf(kInfinity), 1.0);
  EXPECT_EQ(math::erf(-kInfinity), -1.0);
  EXPECT_TRUE(std::isnan(math::erf(std::nan(""))));
  EXPECT_TRUE(std::isnan(math::erf(std::nanf(""))));
}

TEST(Erf, IsOddToTheLastBit) {
  for (double x = 0; x < 7; x += 0.0173) EXPECT_EQ(math::erf(-x), -math::erf(x)) << x;
}

}  // namespace
}  // namespace backprop
