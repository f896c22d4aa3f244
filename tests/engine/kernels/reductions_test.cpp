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
    EXPECT_NEAR(sum(x.data(), count), static_cast<double>(sum_), 5e-14);
    EXPECT_NEAR(sumOfSquares(x.data(), count), static_cast<double>(squares), 5e-14);
    EXPECT_NEAR(sumOfAbsolutes(x.data(), count), static_cast<double>(absolutes), 5e-14);
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
