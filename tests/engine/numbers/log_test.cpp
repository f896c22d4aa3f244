// SPDX-License-Identifier: MIT
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "engine/numbers/math.hpp"
#include "tests/engine/support/reference.hpp"
#include "tests/engine/support/ulp.hpp"

namespace backprop {
namespace {

TEST(Log, IsWithinOneUlp) {
  EXPECT_WITHIN_ULPS(double, log, 1.0, 0.5, 2.5);
  EXPECT_WITHIN_ULPS(double, log, 1.0, 0.9999, 1.0001);
  EXPECT_WITHIN_ULPS(double, log, 1.0, 1e-307, 1e308, true);
  EXPECT_WITHIN_ULPS(double, log, 1.0, 5e-324, 1e-307, true);
  EXPECT_WITHIN_ULPS(float, log, 1.0, 0.5, 2.5);
  EXPECT_WITHIN_ULPS(float, log, 1.0, 1e-44, 3e38, true);
}

TEST(Log, HasItsSpecialValues) {
  EXPECT_EQ(math::log(1.0), 0.0);
  EXPECT_FALSE(std::signbit(math::log(1.0)));
  EXPECT_EQ(math::log(0.0), -test::kInfinity);
  EXPECT_EQ(math::log(-0.0), -test::kInfinity);
  EXPECT_EQ(math::log(test::kInfinity), test::kInfinity);
  EXPECT_TRUE(std::isnan(math::log(-1.0)));
  EXPECT_TRUE(std::isnan(math::log(-5e-324)));
  EXPECT_TRUE(std::isnan(math::log(-test::kInfinity)));
  EXPECT_TRUE(std::isnan(math::log(std::nan(""))));
  EXPECT_EQ(math::log(0.0f), -std::numeric_limits<float>::infinity());
  EXPECT_TRUE(std::isnan(math::log(-1.0f)));
  EXPECT_TRUE(std::isnan(math::log(std::nanf(""))));
}

TEST(Log1p, IsWithinTwoUlps) {
  EXPECT_WITHIN_ULPS(double, log1p, 2.0, -0.3, 0.5);
  EXPECT_WITHIN_ULPS(double, log1p, 2.0, -0.999999, 3);
  EXPECT_WITHIN_ULPS(double, log1p, 2.0, -1e-300, 0.9, true);
  EXPECT_WITHIN_ULPS(double, log1p, 2.0, 1, 1e300, true);
  EXPECT_WITHIN_ULPS(float, log1p, 2.0, -0.3, 0.5);
  EXPECT_WITHIN_ULPS(float, log1p, 2.0, -0.9999, 3);
  EXPECT_WITHIN_ULPS(float, log1p, 2.0, -1e-37, 0.9, true);
  EXPECT_WITHIN_ULPS(float, log1p, 2.0, 1, 3e38, true);
}

TEST(Log1p, HasItsSpecialValues) {
  EXPECT_TRUE(std::signbit(math::log1p(-0.0)));
  EXPECT_FALSE(std::signbit(math::log1p(0.0)));
  EXPECT_EQ(math::log1p(5e-324), 5e-324);
  EXPECT_EQ(math::log1p(-1.0), -test::kInfinity);
  EXPECT_TRUE(std::isnan(math::log1p(-1.5)));
  EXPECT_TRUE(std::isnan(math::log1p(-test::kInfinity)));
  EXPECT_EQ(math::log1p(test::kInfinity), test::kInfinity);
  EXPECT_TRUE(std::isnan(math::log1p(std::nan(""))));
  EXPECT_EQ(math::log1p(-1.0f), -std::numeric_limits<float>::infinity());
}

}  // namespace
}  // namespace backprop
