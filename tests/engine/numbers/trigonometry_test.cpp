// SPDX-License-Identifier: MIT
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "engine/numbers/math.hpp"
#include "tests/engine/support/reference.hpp"
#include "tests/engine/support/ulp.hpp"

namespace backprop {
namespace {

TEST(Sin, IsWithinTwoUlpsUpToTwoToTheTwentieth) {
  EXPECT_WITHIN_ULPS(double, sin, 2.0, -10, 10);
  EXPECT_WITHIN_ULPS(double, sin, 2.0, -1e-300, 1, true);
  EXPECT_WITHIN_ULPS(double, sin, 2.0, -1, 1e6, true);
  EXPECT_WITHIN_ULPS(float, sin, 2.0, -10, 10);
  EXPECT_WITHIN_ULPS(float, sin, 2.0, -1, 1e6, true);
}

TEST(Cos, IsWithinTwoUlpsUpToTwoToTheTwentieth) {
  EXPECT_WITHIN_ULPS(double, cos, 2.0, -10, 10);
  EXPECT_WITHIN_ULPS(double, cos, 2.0, -1, 1e6, true);
  EXPECT_WITHIN_ULPS(float, cos, 2.0, -10, 10);
  EXPECT_WITHIN_ULPS(float, cos, 2.0, -1, 1e6, true);
}

TEST(Sin, IsRightNextToMultiplesOfPi) {
  EXPECT_LE(test::ulpsBetween(math::sin(3.141592653589793), 1.2246467991473531772e-16L), 1.0);
  EXPECT_LE(test::ulpsBetween(math::cos(1.5707963267948966), 6.1232339957367658861e-17L), 1.0);
  EXPECT_LE(test::ulpsBetween(math::sin(6.283185307179586), -2.4492935982947063545e-16L), 1.0);
}

/// The values were computed with 2,000 bits; the fourth number is the double that lies closest to a multiple of π/2.
TEST(Sin, IsRightForHugeNumbers) {
  EXPECT_LE(test::ulpsBetween(math::sin(1048577.5), 0.9648223011268931463570833L), 1.0);
  EXPECT_LE(test::ulpsBetween(math::sin(1e22), -0.8522008497671888017727059L), 1.0);
  EXPECT_LE(test::ulpsBetween(math::cos(0x1p120), -0.9258790228548378673038618L), 1.0);
  EXPECT_LE(test::ulpsBetween(math::cos(6381956970095103.0 * 0x1p797), -4.687165924254627611122583e-19L), 1.0);
  EXPECT_LE(test::ulpsBetween(math::sin(-1.7976931348623157e308), -0.004961954789184061790502671L), 1.0);
  EXPECT_LE(test::ulpsBetween(math::cos(-1.7976931348623157e308), -0.9999876894265599374648701L), 1.0);
}

TEST(Sin, GoesOnWithoutAJumpWhereTheReductionChanges) {
  for (int i = -200; i <= 200; ++i) {
    const double x = 0x1p20 + i * 0x1p-10;
    EXPECT_LE(test::ulpsBetween(math::sin(x), reference::sin(x)), 2.0) << x;
    EXPECT_LE(test::ulpsBetween(math::sin(-x), reference::sin(-static_cast<long double>(x))), 2.0) << x;
  }
}

TEST(Sin, HasItsSpecialValues) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(math::sin(0.0), 0.0);
  EXPECT_TRUE(std::signbit(math::sin(-0.0)));
  EXPECT_EQ(math::cos(0.0), 1.0);
  EXPECT_EQ(math::sin(5e-324), 5e-324);
  EXPECT_TRUE(std::isnan(math::sin(kInfinity)));
  EXPECT_TRUE(std::isnan(math::cos(-kInfinity)));
  EXPECT_TRUE(std::isnan(math::sin(std::nan(""))));
  EXPECT_TRUE(std::isnan(math::cos(std::nanf(""))));
}

}  // namespace
}  // namespace backprop
