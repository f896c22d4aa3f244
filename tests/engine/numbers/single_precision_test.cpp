// SPDX-License-Identifier: MIT

#include <cstdint>

#include <gtest/gtest.h>

#include "engine/numbers/format.hpp"
#include "engine/numbers/math.hpp"
#include "tests/engine/support/ulp.hpp"

namespace backprop {
namespace {

/// The float function against the double one at every `stride`-th float between `low` and `high`, both signs.
template <class Single, class Double>
test::Worst worstOfFloats(Single single, Double reference, float low, float high, std::uint32_t stride,
                          bool bothSigns) {
  test::Worst worst;
  for (auto bits = math::bitsOf(low); bits < math::bitsOf(high); bits += stride) {
    for (int sign = 0; sign < (bothSigns ? 2 : 1); ++sign) {
      const float x = math::fromBits<float>(bits | (sign == 1 ? 0x80000000u : 0u));
      const double ulps = test::ulpsBetween<float>(single(x), reference(static_cast<double>(x)));
      if (!(ulps <= worst.ulps)) worst = {ulps, x};
    }
  }
  return worst;
}

#define EXPECT_FLOATS_WITHIN_ULPS(name, bound, low, high, bothSigns)                                              \
  do {                                                                                                            \
    const test::Worst worst = worstOfFloats([](float x) { return math::name(x); },                                \
                                            [](double x) { return math::name(x); }, low, high, 30011, bothSigns); \
    EXPECT_LE(worst.ulps, bound) << #name << ": " << worst;                                                       \
  } while (false)

TEST(SinglePrecision, KeepsItsBoundsOverAllMagnitudes) {
  EXPECT_FLOATS_WITHIN_ULPS(exp, 1.0, 0x1p-60f, 88.0f, true);
  EXPECT_FLOATS_WITHIN_ULPS(log, 1.0, 0x1p-149f, 3e38f, false);
  EXPECT_FLOATS_WITHIN_ULPS(expm1, 2.0, 0x1p-126f, 88.0f, true);
  EXPECT_FLOATS_WITHIN_ULPS(log1p, 2.0, 0x1p-126f, 0.99999f, true);
  EXPECT_FLOATS_WITHIN_ULPS(tanh, 3.0, 0x1p-149f, 3e38f, true);
  EXPECT_FLOATS_WITHIN_ULPS(sigmoid, 3.0, 0x1p-60f, 3e38f, true);
  EXPECT_FLOATS_WITHIN_ULPS(softplus, 2.0, 0x1p-60f, 3e38f, true);
  EXPECT_FLOATS_WITHIN_ULPS(erf, 1.0, 0x1p-126f, 3e38f, true);
  EXPECT_FLOATS_WITHIN_ULPS(sin, 1.0, 0x1p-126f, 3e38f, true);
  EXPECT_FLOATS_WITHIN_ULPS(cos, 1.0, 0x1p-126f, 3e38f, true);
}

}  // namespace
}  // namespace backprop
