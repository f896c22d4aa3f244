// SPDX-License-Identifier: MIT
#include "engine/kernels/pictured.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "engine/numbers/random.hpp"

namespace backprop::test {
namespace {

constexpr double kMost = 1e30;

/// One number after the other, as plainly as it can be said.
template <class Scalar>
float plainly(Scalar x) {
  const auto value = static_cast<double>(x);
  if (std::isnan(value)) return 0;
  return static_cast<float>(value > kMost ? kMost : value < -kMost ? -kMost : value);
}

template <class Scalar>
class Pictured : public testing::Test {};
using Scalars = testing::Types<double, float>;
TYPED_TEST_SUITE(Pictured, Scalars);

TYPED_TEST(Pictured, NumbersAreFloatsWithinTheLimit) {
  using Scalar = TypeParam;
  using Limits = std::numeric_limits<Scalar>;
  const Scalar special[] = {0,
                            -Scalar(0),
                            1,
                            Limits::infinity(),
                            -Limits::infinity(),
                            Limits::quiet_NaN(),
                            Limits::max(),
                            Limits::lowest(),
                            Limits::denorm_min(),
                            Scalar(1e30),
                            Scalar(-2e30)};
  Random random(3);
  for (Index count = 0; count <= 21; ++count) {
    std::vector<Scalar> numbers(static_cast<std::size_t>(count));
    for (Scalar& x : numbers)
      x = random.below(2) == 0 ? special[random.below(std::size(special))] : static_cast<Scalar>(random.uniform(-3, 3));
    std::vector<float> found(numbers.size() + 1, 77);
    kernels::pictured(numbers.data(), count, kMost, found.data());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      EXPECT_EQ(found[i], plainly(numbers[i]));
      EXPECT_EQ(std::signbit(found[i]), std::signbit(plainly(numbers[i]))) << numbers[i];
    }
    EXPECT_EQ(found.back(), 77) << "wrote beyond the last number";
  }
}

}  // namespace
}  // namespace backprop::test
