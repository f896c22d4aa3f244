// SPDX-License-Identifier: MIT
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "engine/numbers/math.hpp"
#include "engine/numbers/random.hpp"
#include "tests/engine/support/reference.hpp"
#include "tests/engine/support/ulp.hpp"

namespace backprop {
namespace {

TEST(Pow, IsWithinOneUlp) {
  Random random(5, 5);
  test::Worst worst;
  for (int i = 0; i < 5000; ++i) {
    const double base = std::ldexp(random.uniform(1, 2), static_cast<int>(random.below(21)) - 10);
    const double exponent = random.uniform(-8, 8);
    const long double exact = reference::exp(exponent * reference::log(base));
    const double ulps = test::ulpsBetween(math::pow(base, exponent), exact);
    if (!(ulps <= worst.ulps)) worst = {ulps, base};
  }
  EXPECT_LE(worst.ulps, 1.0) << worst;
}

TEST(Pow, IsExactWhereTheResultIsANumber) {
  double power = 1;
  for (int n = 0; n <= 22; ++n, power *= 10) EXPECT_EQ(math::pow(10.0, n), power) << n;
  for (int n = -1074; n <= 1023; n += 3) EXPECT_EQ(math::pow(2.0, n), std::ldexp(1.0, n)) << n;
  EXPECT_EQ(math::pow(0.5, 10.0), 0x1p-10);
  EXPECT_EQ(math::pow(1.5, 2.0), 2.25);
  EXPECT_EQ(math::pow(9.0, 0.5), 3.0);
}

/// As Adam's bias correction needs it: β^t for many t.
TEST(Pow, AgreesWithRepeatedMultiplication) {
  long double product = 1;
  for (int t = 1; t <= 10000; ++t) {
    product *= 0.999;
    EXPECT_NEAR(math::pow(0.999, t) / static_cast<double>(product), 1, 4e-16) << t;
  }
}

TEST(Pow, HasItsSpecialValues) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(math::pow(3.7, 0.0), 1.0);
  EXPECT_EQ(math::pow(1.0, 1e300), 1.0);
  EXPECT_EQ(math::pow(0.0, 2.0), 0.0);
  EXPECT_EQ(math::pow(0.0, -2.0), kInfinity);
  EXPECT_EQ(math::pow(kInfinity, 2.0), kInfinity);
  EXPECT_EQ(math::pow(kInfinity, -2.0), 0.0);
  EXPECT_EQ(math::pow(0.5, kInfinity), 0.0);
  EXPECT_EQ(math::pow(2.0, -kInfinity), 0.0);
  EXPECT_EQ(math::pow(2.0, 1e300), kInfinity);
  EXPECT_EQ(math::pow(2.0, -5000.0), 0.0);
  EXPECT_TRUE(std::isnan(math::pow(-2.0, 2.5)));
  EXPECT_TRUE(std::isnan(math::pow(std::nan(""), 1.0)));
  EXPECT_TRUE(std::isnan(math::pow(2.0, std::nan(""))));
  EXPECT_EQ(math::pow(0x1p-1060, 0.5), 0x1p-530);
}

}  // namespace
}  // namespace backprop
