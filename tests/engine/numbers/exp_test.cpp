// SPDX-License-Identifier: MIT
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "engine/numbers/math.hpp"
#include "tests/engine/support/reference.hpp"
#include "tests/engine/support/ulp.hpp"

namespace backprop {
namespace {

TEST(Exp, IsWithinOneUlp) {
  EXPECT_WITHIN_ULPS(double, exp, 1.0, -2, 2);
  EXPECT_WITHIN_ULPS(double, exp, 1.0, -745, 709.7);
  EXPECT_WITHIN_ULPS(double, exp, 1.0, -1e-20, 1, true);
  EXPECT_WITHIN_ULPS(float, exp, 1.0, -2, 2);
  EXPECT_WITHIN_ULPS(float, exp, 1.0, -103, 88.7);
}

TEST(Exp, IsExactAtZero) {
  EXPECT_EQ(math::exp(0.0), 1.0);
  EXPECT_EQ(math::exp(-0.0), 1.0);
  EXPECT_EQ(math::exp(0.0f), 1.0f);
}

TEST(Exp, OverflowsAndVanishesWhereItMust) {
  EXPECT_TRUE(std::isfinite(math::exp(709.782712893384)));
  EXPECT_EQ(math::exp(709.7827128933841), test::kInfinity);
  EXPECT_EQ(math::exp(1e300), test::kInfinity);
  EXPECT_EQ(math::exp(test::kInfinity), test::kInfinity);
  EXPECT_EQ(math::exp(-745.0), std::numeric_limits<double>::denorm_min());
  EXPECT_EQ(math::exp(-746.0), 0.0);
  EXPECT_EQ(math::exp(-1e300), 0.0);
  EXPECT_EQ(math::exp(-test::kInfinity), 0.0);
  EXPECT_TRUE(std::isfinite(math::exp(88.72283f)));
  EXPECT_EQ(math::exp(88.72284f), std::numeric_limits<float>::infinity());
  EXPECT_EQ(math::exp(-104.0f), 0.0f);
}

TEST(Exp, KeepsNaN) {
  EXPECT_TRUE(std::isnan(math::exp(std::nan(""))));
  EXPECT_TRUE(std::isnan(math::exp(std::nanf(""))));
}

TEST(Expm1, IsWithinTwoUlps) {
  EXPECT_WITHIN_ULPS(double, expm1, 2.0, -2, 2);
  EXPECT_WITHIN_ULPS(double, expm1, 2.0, -60, 709.7);
  EXPECT_WITHIN_ULPS(double, expm1, 2.0, -1e-300, 1, true);
  EXPECT_WITHIN_ULPS(float, expm1, 2.0, -2, 2);
  EXPECT_WITHIN_ULPS(float, expm1, 2.0, -60, 88.7);
  EXPECT_WITHIN_ULPS(float, expm1, 2.0, -1e-37, 1, true);
}

TEST(Expm1, KeepsTheSignOfZeroAndTinyNumbers) {
  EXPECT_FALSE(std::signbit(math::expm1(0.0)));
  EXPECT_TRUE(std::signbit(math::expm1(-0.0)));
  EXPECT_TRUE(std::signbit(math::expm1(-0.0f)));
  EXPECT_EQ(math::expm1(5e-324), 5e-324);
  EXPECT_EQ(math::expm1(-1e-310), -1e-310);
}

TEST(Expm1, GoesFromMinusOneToInfinity) {
  EXPECT_EQ(math::expm1(-100.0), -1.0);
  EXPECT_EQ(math::expm1(-test::kInfinity), -1.0);
  EXPECT_TRUE(std::isfinite(math::expm1(709.782712893384)));
  EXPECT_EQ(math::expm1(709.7827128933841), test::kInfinity);
  EXPECT_EQ(math::expm1(test::kInfinity), test::kInfinity);
  EXPECT_TRUE(std::isfinite(math::expm1(88.72283f)));
  EXPECT_EQ(math::expm1(88.8f), std::numeric_limits<float>::infinity());
  EXPECT_EQ(math::expm1(1000.0f), std::numeric_limits<float>::infinity());
  EXPECT_EQ(math::expm1(-30.0f), -1.0f);
  EXPECT_TRUE(std::isnan(math::expm1(std::nan(""))));
  EXPECT_TRUE(std::isnan(math::expm1(std::nanf(""))));
}

}  // namespace
}  // namespace backprop
