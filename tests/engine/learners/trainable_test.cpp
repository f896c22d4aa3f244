// SPDX-License-Identifier: MIT
#include "engine/learners/trainable.hpp"

#include <gtest/gtest.h>

#include "engine/session/parameter_address.hpp"

namespace backprop::test {
namespace {

TEST(Trainable, ParametersAreNumberedWithoutFrozenBiases) {
  const std::vector<LayerLayout> layout = layoutOf(
      {{2, Activation::Tanh, true, false}, {3, Activation::Tanh, true, true}, {1, Activation::Tanh, false, true}}, 2);
  const std::vector<Index> expected = {0, 1, 2, 3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17};
  ASSERT_EQ(trainableCount(layout), static_cast<Index>(expected.size()));
  for (std::size_t i = 0; i < expected.size(); ++i)
    EXPECT_EQ(trainablePlace(layout, static_cast<Index>(i)), expected[i]);
  for (Index place = 0; place < parameterCount(layout); ++place)
    EXPECT_EQ(placeOf(layout, addressOf(layout, place)), place);
}

}  // namespace
}  // namespace backprop::test
