// SPDX-License-Identifier: MIT
#include "engine/kernels/reductions.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "engine/numbers/random.hpp"

namespace backprop::kernels {
namespace {

TEST(Reductions, AddUpWithinRoundingForEveryLength) {
  Random random(11);
  for (Index count = 0; count < 70; ++count) {
    std::vector<double> x(static_cast<std::size_t>(count));
    long double sum_ = 0, squares = 0, absolutes = 0;
    for (double& value : x) {
      value = random.uniform(-1, 1);
      sum_ += value;
      squares += static_cast<long double>(value) * value;
      absolutes += std::abs(value);
    }
    EXPECT_NEAR(sum(x.data(), count), static_cast<double>(sum_), 1e-14);
    EXPECT_NEAR(sumOfSquares(x.data(), count), static_cast<double>(squares), 1e-14);
    EXPECT_DOUBLE_EQ(sumOfAbsolutes(x.data(), count), static_cast<double>(absolutes));
  }
}

TEST(Reductions, HaveTheBitsOfThePlainestLoops) {
  Random random(12);
  for (std::size_t count = 0; count < 70; ++count) {
    std::vector<double> x(count);
    double sums[4] = {}, squares[4] = {}, absolutes[4] = {};
    for (std::size_t n = 0; n < count; ++n) {
      x[n] = random.uniform(-1, 1);
      sums[n % 4] += x[n];
      squares[n % 4] += x[n] * x[n];
      absolutes[n % 4] += std::abs(x[n]);
    }
    const auto tree = [](const double* p) { return (p[0] + p[2]) + (p[1] + p[3]); };
    EXPECT_EQ(sum(x.data(), static_cast<Index>(count)), tree(sums));
    EXPECT_EQ(sumOfSquares(x.data(), static_cast<Index>(count)), tree(squares));
    EXPECT_EQ(sumOfAbsolutes(x.data(), static_cast<Index>(count)), tree(absolutes));
  }
}

TEST(Reductions, KeepFourLanesAndAFixedTree) {
  // In this order the large numbers meet last and the small ones survive; from first to last they would not.
  const std::vector<double> x = {1e17, 1, 0, 1, -1e17, 1, 0, 1};
  EXPECT_EQ(sum(x.data(), 8), 4);
}

TEST(FirstNonFinite, FindsInfinityAndNoNumber) {
  const double infinity = std::numeric_limits<double>::infinity(), nan = std::nan("");
  const std::vector<double> x = {1, 2, -infinity, nan};
  EXPECT_EQ(firstNonFinite(x.data(), 2), -1);
  EXPECT_EQ(firstNonFinite(x.data(), 4), 2);
  EXPECT_EQ(firstNonFinite(&x[3], 1), 0);
}

}  // namespace
}  // namespace backprop::kernels
